package cn.xingji.application;

import cn.xingji.application.intake.application.AnApplication;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What people fill in and upload, as the API takes it. */
public final class Forms {
    /** The beginning of a PNG, enough to be taken for one. */
    public static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802");

    private Forms() {}

    public static Map<String, Object> form() {
        var form = AnApplication.form();
        var json = new HashMap<String, Object>();
        json.put("goods", form.goods());
        json.put("services", form.services());
        json.put("trade", "01");
        json.put("standards", form.standards());
        json.put("people", 86);
        json.put("sites", form.sites());
        json.put("auditMode", "ON_SITE");
        json.put("declarationAccepted", true);
        return json;
    }

    /** The form of a client that asks for a remote audit. */
    public static Map<String, Object> remoteForm() {
        var form = form();
        form.put("auditMode", "REMOTE");
        form.put(
                "remoteRequest",
                Map.of(
                        "grounds",
                        List.of("RISKY_TRAVEL", "OTHER"),
                        "reason",
                        "展厅装修，暂不接待来访",
                        "means",
                        List.of("NETWORK", "VIDEO_MEETING", "MOBILE_CAMERA", "ELECTRONIC_RECORDS")));
        return form;
    }

    public static Map<String, Object> registration(String code) {
        return Map.of(
                "creditCode",
                code,
                "nameZh",
                "杭州某某电器有限公司",
                "legalRepresentative",
                "李雷",
                "regionCode",
                "330106",
                "address",
                "浙江省杭州市",
                "contactName",
                "李娜",
                "contactPhone",
                "0571",
                "contactEmail",
                "a@example.cn");
    }

    public static Map<String, Object> terms(String effectiveFrom) {
        var terms = new HashMap<String, Object>();
        terms.put("source", "测试");
        terms.put("effectiveFrom", effectiveFrom);
        terms.put("dayRate", "3200.00");
        terms.put("application", "1000.00");
        terms.put("certificate", "2000.00");
        terms.put("annual", "2000.00");
        terms.put("roundingStep", "0.5");
        terms.put("rounding", "CEILING");
        terms.put("surveillanceParts", 1);
        terms.put("surveillanceOf", 3);
        terms.put("recertificationParts", 2);
        terms.put("recertificationOf", 3);
        terms.put("leastDays", "1");
        return terms;
    }
}
