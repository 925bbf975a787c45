package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import java.util.Set;

/**
 * Where an organisation is registered, down to the county (GB/T 2260): in the mainland (R5.1-eligible).
 *
 * @param code six digits
 */
public record Region(String code) {
    /** The mainland's 31 provinces, autonomous regions and municipalities; 71, 81 and 82 lie outside the rule. */
    private static final Set<String> MAINLAND = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    public Region {
        if (!code.matches("\\d{6}") || !MAINLAND.contains(code.substring(0, 2))) {
            throw Refused.invalidField(R5_1_ELIGIBLE, "region.not-mainland", "regionCode")
                    .with("regionCode", code);
        }
    }
}
