package cn.xingji.application.casework.letter;

import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.rules.RuleId.R5_6_6_FAIL;
import static cn.xingji.rules.RuleId.R5_7_1;
import static cn.xingji.rules.RuleId.R5_8;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static cn.xingji.rules.RuleId.RA6_1_B;

import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Audience;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The letters that the rules ask for, each with its rule and what its text may say beside the common facts. */
public enum LetterKind {
    RECEIPT(R5_2_1_10D),
    MISSING_ITEMS(R5_2_1_B, "until"),
    INFORMATION_REMINDER(R5_2_1_B, "until"),
    CLOSED_UNANSWERED(R5_2_1_B, "until"),
    ACCEPTANCE(R5_2_1_10D, "personDays"),
    REFUSAL(R5_2_1_5D),
    WITHDRAWAL(R5_2_1_ARCHIVE),
    TERMINATION(R5_2_2_CONTRACT),
    CONTRACT(R5_2_2_CONTRACT, "contract"),
    CONTRACT_LAPSED(R5_2_2_CONTRACT, "contract"),
    PLAN(R5_3_1_4_PLAN, "firstDay", "lastDay"),
    PLAN_CHANGE(R5_3_1_4_CHANGE, "version", "firstDay", "lastDay"),
    TEAM_CHANGE(R5_3_1_4_CHANGE, "left", "joined"),
    PLAN_POSTPONED(R5_3_1_4_CHANGE, "version"),
    AUDIT_CANCELLED(R5_3_1_4_CHANGE),
    AUDIT_TERMINATED(RA6_1_B),
    DOCUMENT_NONCONFORMITIES(R5_3_2_NC),
    REMOTE_NOTICE(RA4_2_REQUEST, "until"),
    DECISION_GRANTED(R5_4_APPROVE, "grade", "certificate", "until"),
    DECISION_REFUSED(R5_4_INDEPENDENT),
    SUSPENSION(R5_6_6_FAIL, "certificate", "until"),
    RESTORATION(R5_6_6_FAIL, "certificate"),
    REVOCATION(R5_8, "certificate"),
    DEREGISTRATION(R5_8, "certificate"),
    EXPIRY(R5_8, "certificate"),
    CERTIFICATE_CHANGED(R5_2_3_REVIEW, "certificate"),
    CHANGE_REFUSED(R5_2_3_REVIEW),
    SURVEILLANCE_DUE(R5_6_1, "from", "until"),
    RECERTIFICATION_DUE(R5_7_1, "expiry", "until");

    private final RuleId rule;
    private final Set<String> facts;

    LetterKind(RuleId rule, String... facts) {
        this.rule = rule;
        this.facts = new TreeSet<>(Arrays.asList(facts));
        // what every letter may say
        this.facts.addAll(Set.of("date", "number", "organization"));
    }

    /** Every letter is written to the client; what the mail server said of it is the body's. */
    Audience audience() {
        return Audience.CLIENT;
    }

    RuleId rule() {
        return rule;
    }

    /** The names that may stand in braces in its text. */
    Set<String> facts() {
        return new TreeSet<>(facts);
    }
}
