package cn.xingji.rules.deadline;

import cn.xingji.rules.RuleId;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a deadline is about, and the limit that it is counted by. */
public enum DeadlineKind {
    APPLICATION_REVIEW("application-review", Limit.APPLICATION_REVIEW, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    REJECTION_NOTICE("rejection-notice", Limit.REJECTION_NOTICE, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    INFORMATION_ANSWER("information-answer", Limit.INFORMATION_ANSWER, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    INFORMATION_REMINDER("information-reminder", Limit.INFORMATION_REMINDER, Fires.WHEN_THE_DAY_COMES),
    CONTRACT_SIGNING("contract-signing", Limit.CONTRACT_SIGNING, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    REMOTE_CONFIRMATION("remote-confirmation", Limit.REMOTE_CONFIRMATION, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    CERTIFICATE_EXPIRY("certificate-expiry", Limit.CERTIFICATE_VALIDITY, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    FIRST_SURVEILLANCE_OPENS(
            "surveillance-opens-SURVEILLANCE_1", Limit.SURVEILLANCE_WINDOW_OPENS, Fires.WHEN_THE_DAY_COMES),
    FIRST_SURVEILLANCE_CLOSES(
            "surveillance-closes-SURVEILLANCE_1", Limit.SURVEILLANCE_WINDOW_CLOSES, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    SECOND_SURVEILLANCE_OPENS(
            "surveillance-opens-SURVEILLANCE_2", Limit.SURVEILLANCE_WINDOW_OPENS, Fires.WHEN_THE_DAY_COMES),
    SECOND_SURVEILLANCE_CLOSES(
            "surveillance-closes-SURVEILLANCE_2", Limit.SURVEILLANCE_WINDOW_CLOSES, Fires.ONCE_THE_DAY_HAS_GONE_BY),
    RECERTIFICATION_OPENS("recertification-opens", Limit.RECERTIFICATION_APPLICATION, Fires.WHEN_THE_DAY_COMES);

    /** When it is carried out. */
    public enum Fires {
        /** Something begins on the due day. */
        WHEN_THE_DAY_COMES,
        /** Something must be done by the end of the due day. */
        ONCE_THE_DAY_HAS_GONE_BY
    }

    private static final Map<String, DeadlineKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DeadlineKind::id, Function.identity()));

    private final String id;
    private final Limit limit;
    private final Fires fires;

    DeadlineKind(String id, Limit limit, Fires fires) {
        this.id = id;
        this.limit = limit;
        this.fires = fires;
    }

    /** The kind of an id as data and the API write it. */
    public static DeadlineKind of(String id) {
        if (!BY_ID.containsKey(id)) {
            throw new IllegalArgumentException("There is no kind of deadline " + id);
        }
        return BY_ID.get(id);
    }

    /** As data and the API write it, e.g. {@code contract-signing}. */
    public String id() {
        return id;
    }

    public Limit limit() {
        return limit;
    }

    /** The rule that sets its limit. */
    public RuleId rule() {
        return limit.rule();
    }

    public Fires fires() {
        return fires;
    }

    @Override
    public String toString() {
        return id;
    }
}
