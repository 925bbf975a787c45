package cn.xingji.certificate.decision;

import static cn.xingji.certificate.decision.FileBuilder.APPROVER;
import static cn.xingji.certificate.decision.FileBuilder.DECIDER;
import static cn.xingji.certificate.decision.FileBuilder.LEADER;
import static cn.xingji.certificate.decision.FileBuilder.NOW;
import static cn.xingji.certificate.decision.FileBuilder.REVIEWER;
import static cn.xingji.certificate.decision.FileBuilder.aFile;
import static cn.xingji.certificate.decision.FileBuilder.aFileWithoutGrade;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import java.util.EnumSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionFileTest {

    @Test
    @Rule(R5_4_REVIEW)
    void a_file_that_is_incomplete_or_without_effect_is_returned_not_reviewed() {
        refuses(R5_4_REVIEW, () -> aFile().opened().review(REVIEWER, false, true, true, "x", NOW));
        refuses(R5_4_REVIEW, () -> aFile().opened().review(REVIEWER, true, false, true, "x", NOW));
        refuses(R5_4_REVIEW, () -> aFile().opened().giveBack(REVIEWER, " "));

        var file = aFile().opened();
        file.giveBack(REVIEWER, "缺少末次会议签到");

        assertThat(file.state()).isEqualTo(DecisionState.RETURNED);
    }

    @Test
    @Rule(R5_4_REVIEW)
    void a_review_writes_its_recommendation() {
        refuses(R5_4_REVIEW, () -> aFile().opened().review(REVIEWER, true, true, true, " ", NOW));
        assertThat(aFile().reviewed().recommended()).contains(true);
    }

    @Test
    @Rule({R5_4_REVIEW, R5_4_INDEPENDENT, R5_4_APPROVE})
    void nobody_of_the_audit_team_reviews_decides_or_approves_whatever_roles_he_has() {
        refuses(R5_4_REVIEW, () -> aFile().opened().review(LEADER, true, true, true, "x", NOW));
        refuses(R5_4_INDEPENDENT, () -> aFile().reviewed().decide(LEADER, true, "x", NOW));
        refuses(R5_4_APPROVE, () -> aFile().decided().approve(LEADER, NOW));
        refuses(R5_4_APPROVE, () -> aFile().decided().decline(LEADER, "x"));
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void the_reviewer_of_a_file_does_not_decide_it() {
        refuses(R5_4_INDEPENDENT, () -> aFile().reviewed().decide(REVIEWER, true, "x", NOW));
    }

    @Test
    @Rule(R5_4_APPROVE)
    void the_decision_maker_does_not_approve_his_own_decision() {
        refuses(R5_4_APPROVE, () -> aFile().decided().approve(DECIDER, NOW));
    }

    @Test
    @Rule(R5_4_APPROVE)
    void a_decision_carries_two_signatures_of_two_people_once_approved() {
        var file = aFile().decided();

        file.approve(APPROVER, NOW);

        assertThat(file.state()).isEqualTo(DecisionState.APPROVED);
        assertThat(file.decided())
                .hasValueSatisfying(signature -> assertThat(signature.name()).isEqualTo("马丽"));
        assertThat(file.approved())
                .hasValueSatisfying(signature -> assertThat(signature.name()).isEqualTo("林国"));
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void a_refusal_gives_its_reasons() {
        refuses(R5_4_INDEPENDENT, () -> aFile().reviewed().decide(DECIDER, false, " ", NOW));
        assertThat(aFile().reviewed().decide(DECIDER, false, "服务承诺未兑现", NOW).granted())
                .isFalse();
    }

    @Test
    @Rule(R6_GRADES)
    void what_has_no_grade_can_not_be_granted() {
        refuses(R6_GRADES, () -> aFileWithoutGrade().reviewed().decide(DECIDER, true, "x", NOW));
    }

    @Test
    @Rule(R5_4_APPROVE)
    void an_approver_who_does_not_sign_sends_the_file_back_to_be_decided_again() {
        var file = aFile().decided();

        file.decline(APPROVER, "理由不充分");

        assertThat(file.state()).isEqualTo(DecisionState.REVIEWED);
        assertThat(file.decided()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DecisionAct.class)
    @Rule(R4_CHAIN)
    void every_act_is_refused_in_every_state_that_the_table_does_not_name(DecisionAct act) {
        var allowed = DecisionState.LIFECYCLE.transitions().stream()
                .filter(row -> row.act() == act)
                .flatMap(row -> row.from().stream())
                .toList();
        assertThat(allowed).isNotEmpty();
        for (var state : EnumSet.complementOf(EnumSet.copyOf(allowed))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> DecisionState.LIFECYCLE.after(state, act));
        }
    }

    private static void refuses(RuleId rule, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.rule()).contains(rule));
    }
}
