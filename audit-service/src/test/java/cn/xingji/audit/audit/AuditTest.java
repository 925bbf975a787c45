package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AnAudit.LEADER;
import static cn.xingji.audit.audit.AnAudit.MEMBER;
import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.READY;
import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_3_1_2;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA6_1_B;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Coded;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AuditTest {
    @Test
    @Rule(R5_3_1_2)
    void other_person_days_than_contracted_need_a_reason() {
        var audit = anAudit().personDays("2").opened();

        assertThatRefused(() -> audit.proposeTeam(anAudit().team(), Optional.of(PersonDays.of("3")), " "))
                .by(R5_3_1_2)
                .because("audit-time.reason-missing");

        var again = anAudit().personDays("2").opened();
        again.proposeTeam(anAudit().team(), Optional.of(PersonDays.of("3")), "Two shifts");
        assertThat(again.time()).isEqualTo(new AuditTime(PersonDays.of("3"), "Two shifts"));
    }

    @Test
    @Rule(R5_3_1_2)
    void the_contracted_person_days_need_no_reason() {
        var audit = anAudit().personDays("2").opened();

        audit.proposeTeam(anAudit().team(), Optional.of(PersonDays.of("2.0")), "");

        assertThat(audit.time().personDaysReason()).isEmpty();
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void an_objection_names_a_member_and_its_reason_and_sends_the_team_back() {
        var audit = anAudit().in(AuditState.TEAM_PROPOSED);
        assertThatRefused(() -> Objection.to(MEMBER.id(), " "))
                .by(R5_3_1_4_PLAN)
                .because("objection.reason-missing");

        var told = audit.objectToTeam(List.of(Objection.to(MEMBER.id(), "He applied for a job with us")));

        assertThat(told.persons()).containsExactly(new PersonId(MEMBER.id()));
        assertThat(told.objections()).isEqualTo(1);
        assertThat(audit.state()).isEqualTo(AuditState.PREPARING);
        assertThat(audit.team()).isEmpty();
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void an_objection_to_nobody_or_to_a_stranger_is_none() {
        assertThatRefused(() -> anAudit().in(AuditState.TEAM_PROPOSED).objectToTeam(List.of()))
                .because("objection.none");

        assertThatRefused(() -> anAudit()
                        .in(AuditState.TEAM_PROPOSED)
                        .objectToTeam(List.of(Objection.to(UUID.randomUUID(), "Unknown to us"))))
                .because("objection.not-on-team");
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARING", "TEAM_PROPOSED", "DOCUMENT_REVIEW", "CORRECTION"})
    @Rule(R5_3_2_GATE)
    void neither_plan_nor_fieldwork_before_the_documents_passed(AuditState state) {
        assertThatRefused(() -> anAudit().in(state).proposePlan(PLANNED_DAY, PLANNED_DAY, READY))
                .by(R5_3_2_GATE);
        assertThatRefused(() -> anAudit().in(state).startFieldwork(PLANNED_DAY, READY))
                .by(R5_3_2_GATE);
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void a_plan_changed_after_the_agreement_is_agreed_to_again() {
        var audit = anAudit().in(AuditState.AGREED);

        var changed = audit.proposePlan(PLANNED_DAY.plusDays(1), PLANNED_DAY.plusDays(1), READY);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(audit.state()).isEqualTo(AuditState.PLANNED);
        assertThatRefused(() -> audit.startFieldwork(PLANNED_DAY.plusDays(1), READY))
                .by(R5_3_1_4_PLAN);
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void a_declined_plan_is_told_with_its_version_and_planned_anew() {
        var audit = anAudit().in(AuditState.PLANNED);

        assertThat(audit.declinePlan(1).version()).isEqualTo(1);

        assertThat(audit.state()).isEqualTo(AuditState.READY);
    }

    @Test
    @Rule(R5_3_2_NC)
    void corrections_handed_in_tell_their_round_and_how_many_were_answered() {
        var told = anAudit().in(AuditState.CORRECTION).correctDocuments(2, 3, READY);

        assertThat(told.round()).isEqualTo(2);
        assertThat(told.answered()).isEqualTo(3);
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void only_the_latest_version_of_a_plan_can_be_agreed_to() {
        var audit = anAudit().in(AuditState.PLANNED);
        audit.proposePlan(PLANNED_DAY, PLANNED_DAY.plusDays(1), READY);

        assertThatRefused(() -> audit.agreeToPlan(1, READY)).by(R5_3_1_4_CHANGE).because("plan.superseded");
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void fieldwork_waits_for_the_agreed_day() {
        assertThatRefused(() -> anAudit().in(AuditState.AGREED).startFieldwork(PLANNED_DAY.minusDays(1), READY))
                .because("fieldwork.before-agreed-day");

        var started = anAudit().in(AuditState.AGREED).startFieldwork(PLANNED_DAY, READY);
        assertThat(started.startedOn()).isEqualTo(PLANNED_DAY);
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void an_audit_in_a_mode_that_was_added_later_is_prepared_but_does_not_start() {
        var contract = ContractedCase.of(Facts.withCode(anAudit().contract(), AuditMode.ON_SITE, "HYBRID"));
        var audit = anAudit().in(AuditState.AGREED, Audit.initial(UUID.randomUUID(), contract, Instant.EPOCH));

        assertThat(audit.mode().code()).isEqualTo("HYBRID");
        assertThatRefused(() -> audit.startFieldwork(PLANNED_DAY, READY)).by(RA4_2_CONFIRM);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PREPARING")
    void only_the_leader_and_the_client_are_offered_their_acts(AuditState state) {
        var organization = UUID.randomUUID();
        var audit = anAudit().organization(organization).in(state);
        if (audit.isInFieldwork()) {
            // a change of plan awaits the client's answer
            audit.proposePlan(PLANNED_DAY, PLANNED_DAY, READY);
        }

        assertThat(AllowedActs.on(audit, auditor(UUID.randomUUID()))).isEmpty();
        assertThat(AllowedActs.on(audit, applicant(UUID.randomUUID()))).isEmpty();
        assertThat(AllowedActs.on(audit, auditor(LEADER.id())))
                .isEqualTo(AuditState.LIFECYCLE.allowed(state, Set.of(Role.AUDITOR)));
        assertThat(AllowedActs.on(audit, applicant(organization)))
                .isEqualTo(AuditState.LIFECYCLE.allowed(state, Set.of(Role.APPLICANT)));
    }

    @Test
    void a_member_who_does_not_lead_meets_and_records_evidence() {
        var audit = anAudit().in(AuditState.IN_PROGRESS);

        assertThat(AllowedActs.on(audit, auditor(MEMBER.id())))
                .containsExactlyInAnyOrder(AuditAct.RECORD_MEETING, AuditAct.RECORD_EVIDENCE);
    }

    @Test
    @Rule(R5_3_2_DOC)
    void what_is_the_leaders_nobody_else_does() {
        var audit = anAudit().in(AuditState.DOCUMENT_REVIEW);

        audit.requireLeader(LEADER.id(), R5_3_2_DOC);
        assertThatRefused(() -> audit.requireLeader(MEMBER.id(), R5_3_2_DOC))
                .ofKind(Refused.Kind.FORBIDDEN)
                .by(R5_3_2_DOC);
    }

    @Test
    void the_team_is_told_with_its_leader_first() {
        var audit = anAudit().in(AuditState.TEAM_PROPOSED);

        var confirmed = audit.agreeToTeam();

        assertThat(confirmed.team())
                .containsExactly(
                        new TeamMember(LEADER.id(), LEADER.name(), true),
                        new TeamMember(MEMBER.id(), MEMBER.name(), false));
    }

    private static Caller auditor(UUID id) {
        return new Caller(id, "auditor", Set.of(Role.AUDITOR), Optional.empty());
    }

    private static Caller applicant(UUID organization) {
        return new Caller(UUID.randomUUID(), "applicant", Set.of(Role.APPLICANT), Optional.of(organization));
    }

    @Test
    @Rule(RA6_1_B)
    void a_remote_audit_that_is_impossible_on_the_day_may_be_ordered_again_on_site() {
        var cancelled = anAudit().remote().in(AuditState.CANCELLED);

        var next = cancelled.orderAgain(true, AnAudit.ENDING.at());

        assertThat(next.mode()).isEqualTo(Coded.of(AuditMode.ON_SITE));
        assertThat(next.follows()).contains(cancelled.id());
        assertThat(cancelled.followedBy()).contains(next.id());
        assertThatRefused(cancelled, it -> it.orderAgain(true, AnAudit.ENDING.at()))
                .by(R4_CHAIN)
                .because("audit.followed-already");
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void while_fieldwork_runs_the_agreed_plan_stands_until_its_change_is_agreed() {
        var audit = anAudit().in(AuditState.IN_PROGRESS);
        assertThatRefused(audit, it -> it.agreeToPlan(1, READY))
                .by(R5_3_1_4_CHANGE)
                .because("plan.no-change-awaited");

        var proposed = audit.proposePlan(PLANNED_DAY, PLANNED_DAY.plusDays(2), READY);

        assertThat(proposed.version()).isEqualTo(2);
        assertThat(audit.planLastDay()).contains(PLANNED_DAY);
        assertThatRefused(audit, it -> it.agreeToPlan(1, READY))
                .by(R5_3_1_4_CHANGE)
                .because("plan.superseded");
        audit.declinePlan(2);
        assertThat(audit.planLastDay()).contains(PLANNED_DAY);
        audit.proposePlan(PLANNED_DAY, PLANNED_DAY.plusDays(1), READY);
        assertThat(audit.agreeToPlan(3, READY).lastDay()).isEqualTo(PLANNED_DAY.plusDays(1));
        assertThat(audit.planLastDay()).contains(PLANNED_DAY.plusDays(1));
        assertThat(audit.state()).isEqualTo(AuditState.IN_PROGRESS);
    }
}
