package cn.xingji.audit.audit;

import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Why an audit ended without a report, by whom and when.
 *
 * @param reason told to the client, in its letter
 * @param personId missing where the platform ended it, because what called for it was withdrawn
 * @param name blank there
 */
@Embeddable
public record Ending(String reason, UUID personId, String name, Instant at) {

    /** @throws Refused without a reason */
    public static Ending by(Caller person, String reason, Instant now) {
        return new Ending(given(reason), person.id(), person.name(), now);
    }

    /** Because what called for the audit no longer does. */
    public static Ending bySystem(String reason, Instant now) {
        return new Ending(given(reason), null, "", now);
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_3_1_4_CHANGE, "ending.reason-missing", "reason");
        }
        return reason;
    }
}
