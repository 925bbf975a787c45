package cn.xingji.rules.people;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;

import cn.xingji.rules.RuleId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person does in a case, and which of it one person does not do together. Its words stand under {@code part.}.
 */
public enum Part {
    /** Applying, and signing for the client. */
    CLIENT(R5_2_2_CONTRACT),
    /** The review of the application, and of changes. */
    REVIEW(R5_3_1_3, Competence.APPLICATION_REVIEWER),
    /** Signing the contract for the body. */
    COUNTERSIGNING(R5_2_2_CONTRACT, Competence.CONTRACT_SIGNATORY),
    TEAM(R5_3_1_3, Competence.AUDITOR, Competence.TEAM_LEADER),
    TECHNICAL_REVIEW(R5_4_REVIEW, Competence.TECHNICAL_REVIEWER),
    DECISION(R5_4_INDEPENDENT, Competence.DECISION_MAKER),
    APPROVAL(R5_4_APPROVE, Competence.APPROVER),
    COMPLAINT(R5_4_INDEPENDENT, Competence.values()),
    APPEAL(R5_4_INDEPENDENT, Competence.values());

    /** Of a client's audit and what is made of it each person does one thing. */
    private static final Set<Part> JUDGEMENT = EnumSet.of(TEAM, TECHNICAL_REVIEW, DECISION, APPROVAL);

    /** Who does one of these does nothing else in the case. */
    private static final Set<Part> APART = EnumSet.of(CLIENT, COMPLAINT, APPEAL);

    private final RuleId rule;
    private final Set<String> competences;

    Part(RuleId rule, Competence... competences) {
        this.rule = rule;
        this.competences =
                Set.of(Arrays.stream(competences).map(Competence::name).toArray(String[]::new));
    }

    /** The rule that keeps others off it. */
    RuleId rule() {
        return rule;
    }

    /** Whether somebody registered for this does it. */
    boolean isOpenTo(String competence) {
        return competences.contains(competence);
    }

    boolean excludes(Part other) {
        var bothJudge = JUDGEMENT.contains(this) && JUDGEMENT.contains(other);
        return this != other && (bothJudge || APART.contains(this) || APART.contains(other));
    }
}
