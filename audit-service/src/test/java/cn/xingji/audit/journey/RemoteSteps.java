package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.People.LEADER;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** The steps that a remote audit takes beside those of every audit. */
record RemoteSteps(ACase one) {
    private static final List<String> CAPABILITIES = List.of(
            "NETWORK",
            "EQUIPMENT",
            "MEETING_SOFTWARE",
            "MOBILE_CAMERA",
            "QUIET_ROOM",
            "PERSONS_REACHABLE",
            "ELECTRONIC_RECORDS");

    /** The plan with what that of a remote audit says beside. */
    static Map<String, Object> planned(Map<String, Object> plan) {
        return Map.of("items", plan.get("items"), "remote", arrangements());
    }

    static Map<String, Object> arrangements() {
        return Map.of(
                "material", List.of("服务手册", "回访记录"),
                "equipment", List.of("摄像头", "移动拍摄设备"),
                "meetingId", "123 456 789",
                "meetingLink", "https://meeting.tencent.com/dm/example",
                "hints", "会议全程录制，请提前十分钟入会");
    }

    /** All that lets fieldwork start. */
    void ready() {
        sendNotice().statusCode(200);
        confirmAll().statusCode(200);
        checkEquipment().statusCode(200);
    }

    ValidatableResponse sendNotice() {
        return as(LEADER)
                .post(one.path("/remote/notice"), Map.of("arrangement", "9:00 首次会议，腾讯会议", "conditions", "网络稳定、人员在岗"));
    }

    ValidatableResponse confirmAll() {
        return confirm(CAPABILITIES.stream()
                .map(code -> Map.<String, Object>of("code", code, "available", true))
                .toList());
    }

    ValidatableResponse confirmWithout(String missing) {
        return confirm(CAPABILITIES.stream()
                .map(code -> Map.<String, Object>of("code", code, "available", !code.equals(missing)))
                .toList());
    }

    ValidatableResponse confirm(List<Map<String, Object>> capabilities) {
        return as(one.client()).post(one.path("/remote/confirmation"), Map.of("capabilities", capabilities));
    }

    ValidatableResponse checkEquipment() {
        return as(LEADER).post(one.path("/remote/equipment"), Map.of("own", true, "clients", true));
    }

    ValidatableResponse startFieldwork() {
        return as(LEADER).post(one.path("/fieldwork"));
    }
}
