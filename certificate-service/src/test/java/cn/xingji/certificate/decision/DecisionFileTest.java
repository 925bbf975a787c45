package cn.xingji.certificate.decision;

import static cn.xingji.certificate.decision.ADecisionFile.ANOTHER_DECIDER;
import static cn.xingji.certificate.decision.ADecisionFile.APPROVER;
import static cn.xingji.certificate.decision.ADecisionFile.DECIDER;
import static cn.xingji.certificate.decision.ADecisionFile.INDEPENDENCE;
import static cn.xingji.certificate.decision.ADecisionFile.LEADER;
import static cn.xingji.certificate.decision.ADecisionFile.NOW;
import static cn.xingji.certificate.decision.ADecisionFile.REVIEWER;
import static cn.xingji.certificate.decision.ADecisionFile.aFile;
import static cn.xingji.certificate.decision.ADecisionFile.aFileOf;
import static cn.xingji.certificate.decision.ADecisionFile.aFileOfLaterAudit;
import static cn.xingji.certificate.decision.ADecisionFile.aFileOfRemoteAudit;
import static cn.xingji.certificate.decision.ADecisionFile.aFileWithoutGrade;
import static cn.xingji.certificate.decision.ADecisionFile.approve;
import static cn.xingji.certificate.decision.ADecisionFile.read;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R5_5_GRANT;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static cn.xingji.rules.RuleId.RA6_2;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Coded;
import cn.xingji.rules.Rule;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionFileTest {

    @Test
    @Rule(RA6_2)
    void a_remote_audit_without_effect_is_returned_not_reviewed() {
        var file = aFileOfRemoteAudit().opened();

        assertThat(file.auditFile().mode()).contains(Coded.of(AuditMode.REMOTE));
        assertThatRefused(() -> file.review(REVIEWER, INDEPENDENCE, true, false, true, "x", NOW))
                .by(RA6_2)
                .at("effective");
        assertThat(file.state()).isEqualTo(DecisionState.AWAITING_REVIEW);
    }

    @Test
    @Rule(R5_4_REVIEW)
    void a_file_that_is_incomplete_or_without_effect_is_returned_not_reviewed() {
        assertThatRefused(() -> aFile().opened().review(REVIEWER, INDEPENDENCE, false, true, true, "x", NOW))
                .by(R5_4_REVIEW);
        assertThatRefused(() -> aFile().opened().review(REVIEWER, INDEPENDENCE, true, false, true, "x", NOW))
                .by(R5_4_REVIEW);
        assertThatRefused(() -> aFile().opened().giveBack(REVIEWER, INDEPENDENCE, " "))
                .by(R5_4_REVIEW);

        var file = aFile().opened();
        file.giveBack(REVIEWER, INDEPENDENCE, "缺少末次会议签到");

        assertThat(file.state()).isEqualTo(DecisionState.RETURNED);
    }

    @Test
    @Rule(R5_4_REVIEW)
    void a_review_writes_its_recommendation() {
        assertThatRefused(() -> aFile().opened().review(REVIEWER, INDEPENDENCE, true, true, true, " ", NOW))
                .by(R5_4_REVIEW);
        assertThat(aFile().reviewed().recommended()).contains(true);
    }

    @Test
    @Rule({R5_4_REVIEW, R5_4_INDEPENDENT, R5_4_APPROVE})
    void nobody_of_the_audit_team_reviews_decides_or_approves_whatever_roles_he_has() {
        assertThatRefused(() -> aFile().opened().review(LEADER, INDEPENDENCE, true, true, true, "x", NOW))
                .by(R5_4_REVIEW);
        assertThatRefused(() -> aFile().reviewed().decide(LEADER, INDEPENDENCE, true, "x", NOW))
                .by(R5_4_INDEPENDENT);
        assertThatRefused(() -> aFile().decided().approve(LEADER, INDEPENDENCE, "read", NOW))
                .by(R5_4_APPROVE);
        assertThatRefused(() -> aFile().decided().decline(LEADER, INDEPENDENCE, "x"))
                .by(R5_4_APPROVE);
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void the_reviewer_of_a_file_does_not_decide_it() {
        assertThatRefused(() -> aFile().reviewed().decide(REVIEWER, INDEPENDENCE, true, "x", NOW))
                .by(R5_4_INDEPENDENT);
    }

    @Test
    @Rule(R5_4_APPROVE)
    void the_decision_maker_does_not_approve_his_own_decision() {
        assertThatRefused(() -> aFile().decided().approve(DECIDER, INDEPENDENCE, "read", NOW))
                .by(R5_4_APPROVE);
    }

    @Test
    @Rule(R5_4_APPROVE)
    void reviewer_decision_maker_and_approver_are_three_people() {
        assertThatRefused(() -> aFile().decided().approve(REVIEWER, INDEPENDENCE, "read", NOW))
                .by(R5_4_APPROVE)
                .because("independence.done-before");
    }

    @Test
    @Rule(R5_4_APPROVE)
    void both_signatures_stand_under_one_digest_which_another_decision_has_not() {
        var file = aFile().decided();
        var refusal = aFile().reviewed();
        refusal.decide(DECIDER, INDEPENDENCE, false, "服务承诺未兑现", NOW);

        approve(file);

        assertThat(file.approved().flatMap(Signature::sha256))
                .isPresent()
                .isEqualTo(file.decided().flatMap(Signature::sha256))
                .isNotEqualTo(refusal.decided().flatMap(Signature::sha256));
    }

    @Test
    @Rule(R5_4_APPROVE)
    void a_decision_carries_two_signatures_of_two_people_once_approved() {
        var file = aFile().decided();

        approve(file);

        assertThat(file.state()).isEqualTo(DecisionState.APPROVED);
        assertThat(file.decided())
                .hasValueSatisfying(signature -> assertThat(signature.name()).isEqualTo("马丽"));
        assertThat(file.approved())
                .hasValueSatisfying(signature -> assertThat(signature.name()).isEqualTo("林国"));
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void a_refusal_gives_its_reasons() {
        assertThatRefused(() -> aFile().reviewed().decide(DECIDER, INDEPENDENCE, false, " ", NOW))
                .by(R5_4_INDEPENDENT);
        assertThat(aFile().reviewed()
                        .decide(DECIDER, INDEPENDENCE, false, "服务承诺未兑现", NOW)
                        .granted())
                .isFalse();
    }

    @Test
    @Rule(R6_GRADES)
    void what_has_no_grade_can_not_be_granted() {
        assertThatRefused(() -> aFileWithoutGrade().reviewed().decide(DECIDER, INDEPENDENCE, true, "x", NOW))
                .by(R6_GRADES);
    }

    @Test
    @Rule(R5_5_GRANT)
    void a_later_audit_issues_no_second_certificate() {
        var file = aFileOfLaterAudit().decided();

        assertThatRefused(file, it -> it.approve(APPROVER, INDEPENDENCE, read(it), NOW))
                .by(R5_5_GRANT)
                .because("file.later-audit");
        assertThat(file.state()).isEqualTo(DecisionState.DECIDED);
    }

    @Test
    @Rule(R5_4_APPROVE)
    void an_approver_who_does_not_sign_sends_the_file_back_to_be_decided_again() {
        var file = aFile().declined();

        assertThat(file.state()).isEqualTo(DecisionState.REVIEWED);
        assertThat(file.decided()).isEmpty();
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void who_declined_a_decision_does_not_make_the_next() {
        assertThatRefused(() -> aFile().declined().decide(APPROVER, INDEPENDENCE, true, "同意", NOW))
                .by(R5_4_INDEPENDENT)
                .because("independence.done-before");
    }

    @Test
    @Rule(R5_4_APPROVE)
    void whose_decision_was_declined_does_not_approve_the_next() {
        var file = aFile().declined();
        file.decide(ANOTHER_DECIDER, INDEPENDENCE, true, "同意", NOW);

        assertThatRefused(() -> file.approve(DECIDER, INDEPENDENCE, read(file), NOW))
                .by(R5_4_APPROVE)
                .because("independence.done-before");
    }

    @Test
    @Rule(R5_4_APPROVE)
    void who_decided_or_declined_may_do_the_same_again() {
        var file = aFile().declined();

        file.decide(DECIDER, INDEPENDENCE, true, "理由已补充", NOW);
        approve(file);

        assertThat(file.state()).isEqualTo(DecisionState.APPROVED);
    }

    @Test
    @Rule(R5_4_REVIEW)
    void the_same_review_of_another_file_is_signed_under_another_digest() {
        var audit = UUID.randomUUID();
        var file = aFileOf(audit).reviewed();
        var another = aFileOf(audit).reviewed();

        assertThat(file.reviewed().flatMap(Signature::sha256))
                .isPresent()
                .isNotEqualTo(another.reviewed().flatMap(Signature::sha256));
    }
}
