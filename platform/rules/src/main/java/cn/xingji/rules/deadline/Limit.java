package cn.xingji.rules.deadline;

import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.RuleId.R5_7_1;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA6_1_A;

import cn.xingji.rules.RuleId;

/** The limits of time that the rules and the body set. How long each is, is versioned data of the service it is for. */
public enum Limit {
    APPLICATION_REVIEW("application-review", R5_2_1_10D),
    REJECTION_NOTICE("rejection-notice", R5_2_1_5D),
    /** How long an applicant may take to answer what the reviewer asked, and when it is reminded. */
    INFORMATION_ANSWER("information-answer", R5_2_1_B),
    INFORMATION_REMINDER("information-reminder", R5_2_1_B),
    CONTRACT_SIGNING("contract-signing", R5_2_2_CONTRACT),
    INVITATION("invitation", R5_1_ELIGIBLE),
    LETTER_DELIVERY("letter-delivery", R4_CHAIN),
    /** How long somebody who worked for a client, or advised it, is kept off its audits. */
    IMPARTIALITY_COOLING_OFF("impartiality-cooling-off", R5_3_1_3),
    /** How long a client may take to confirm what a remote audit needs. */
    REMOTE_CONFIRMATION("remote-confirmation", RA4_2_CONFIRM),
    /** How long the exam of the course of remote audits counts. */
    REMOTE_COURSE_VALIDITY("remote-course-validity", RA6_1_A),
    CERTIFICATE_VALIDITY("certificate-validity", R5_5_3Y),
    SURVEILLANCE_WINDOW_OPENS("surveillance-window-opens", R5_6_1),
    SURVEILLANCE_WINDOW_CLOSES("surveillance-window-closes", R5_6_1),
    SURVEILLANCE_FROM_CERTIFICATE("surveillance-from-certificate", R5_6_1),
    SURVEILLANCE_REMINDER("surveillance-reminder", R5_6_1),
    RECERTIFICATION_APPLICATION("recertification-application", R5_7_1);

    private final String id;
    private final RuleId rule;

    Limit(String id, RuleId rule) {
        this.id = id;
        this.rule = rule;
    }

    /** As its rows are named, e.g. {@code application-review}. */
    public String id() {
        return id;
    }

    /** The rule that sets it. */
    public RuleId rule() {
        return rule;
    }

    @Override
    public String toString() {
        return id;
    }
}
