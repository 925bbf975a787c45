package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AnAudit.LEADER;
import static cn.xingji.audit.audit.AnAudit.MEMBER;
import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.READY;
import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_2;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.events.AuditMode;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.testing.Facts;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AuditTest {
    private static final Map<AuditAct, Consumer<Audit>> ACTS = acts();

    @ParameterizedTest
    @EnumSource
    @Rule({R4_CHAIN, R5_2_2_CONTRACT})
    void every_act_is_done_in_the_states_of_the_table_and_refused_in_all_others(AuditState state) {
        ACTS.forEach((act, consequence) -> {
            var audit = anAudit().in(state);
            var row = AuditState.LIFECYCLE.transitions().stream()
                    .filter(one -> one.act() == act && one.from().contains(state))
                    .findFirst();

            if (row.isPresent()) {
                consequence.accept(audit);
                assertThat(audit.state())
                        .as("%s in %s", act, state)
                        .isEqualTo(row.get().to());
            } else {
                assertThatThrownBy(() -> consequence.accept(audit))
                        .as("%s in %s", act, state)
                        .isInstanceOf(Refused.class);
                assertThat(audit.state()).isEqualTo(state);
            }
        });
    }

    @Test
    @Rule(R5_3_1_2)
    void other_person_days_than_contracted_need_a_reason() {
        var audit = anAudit().personDays("2").opened();

        refusal(() -> audit.proposeTeam(anAudit().team(), Optional.of(PersonDays.of("3")), " "))
                .returns(Optional.of(R5_3_1_2), Refused::rule)
                .returns("audit-time.reason-missing", Refused::code);

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
        refusal(() -> Objection.to(MEMBER.id(), " "))
                .returns(Optional.of(R5_3_1_4_PLAN), Refused::rule)
                .returns("objection.reason-missing", Refused::code);

        audit.objectToTeam(List.of(Objection.to(MEMBER.id(), "He applied for a job with us")));

        assertThat(audit.state()).isEqualTo(AuditState.PREPARING);
        assertThat(audit.team()).isEmpty();
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void an_objection_to_nobody_or_to_a_stranger_is_none() {
        refusal(() -> anAudit().in(AuditState.TEAM_PROPOSED).objectToTeam(List.of()))
                .returns("objection.none", Refused::code);

        refusal(() -> anAudit()
                        .in(AuditState.TEAM_PROPOSED)
                        .objectToTeam(List.of(Objection.to(UUID.randomUUID(), "Unknown to us"))))
                .returns("objection.not-on-team", Refused::code);
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARING", "TEAM_PROPOSED", "DOCUMENT_REVIEW", "CORRECTION"})
    @Rule(R5_3_2_GATE)
    void neither_plan_nor_fieldwork_before_the_documents_passed(AuditState state) {
        refusal(() -> anAudit().in(state).proposePlan(PLANNED_DAY, PLANNED_DAY, READY))
                .returns(Optional.of(R5_3_2_GATE), Refused::rule);
        refusal(() -> anAudit().in(state).startFieldwork(PLANNED_DAY)).returns(Optional.of(R5_3_2_GATE), Refused::rule);
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void a_plan_changed_after_the_agreement_is_agreed_to_again() {
        var audit = anAudit().in(AuditState.AGREED);

        var changed = audit.proposePlan(PLANNED_DAY.plusDays(1), PLANNED_DAY.plusDays(1), READY);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(audit.state()).isEqualTo(AuditState.PLANNED);
        refusal(() -> audit.startFieldwork(PLANNED_DAY.plusDays(1))).returns(Optional.of(R5_3_1_4_PLAN), Refused::rule);
    }

    @Test
    @Rule(R5_3_1_4_CHANGE)
    void only_the_latest_version_of_a_plan_can_be_agreed_to() {
        var audit = anAudit().in(AuditState.PLANNED);
        audit.proposePlan(PLANNED_DAY, PLANNED_DAY.plusDays(1), READY);

        refusal(() -> audit.agreeToPlan(1))
                .returns(Optional.of(R5_3_1_4_CHANGE), Refused::rule)
                .returns("plan.superseded", Refused::code);
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void fieldwork_waits_for_the_agreed_day() {
        refusal(() -> anAudit().in(AuditState.AGREED).startFieldwork(PLANNED_DAY.minusDays(1)))
                .returns("fieldwork.before-agreed-day", Refused::code);

        var started = anAudit().in(AuditState.AGREED).startFieldwork(PLANNED_DAY);
        assertThat(started.startedOn()).isEqualTo(PLANNED_DAY);
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void a_remote_audit_does_not_start_before_the_client_has_confirmed() {
        refusal(() -> anAudit().remote().in(AuditState.AGREED).startFieldwork(PLANNED_DAY))
                .returns(Optional.of(RA4_2_CONFIRM), Refused::rule);
    }

    @Test
    @Rule(RA4_2_CONFIRM)
    void an_audit_in_a_mode_that_was_added_later_is_prepared_but_does_not_start() {
        var contract = ContractedCase.of(Facts.withCode(anAudit().contract(), AuditMode.ON_SITE, "HYBRID"));
        var audit = anAudit().in(AuditState.AGREED, Audit.initial(UUID.randomUUID(), contract, Instant.EPOCH));

        assertThat(audit.mode().code()).isEqualTo("HYBRID");
        refusal(() -> audit.startFieldwork(PLANNED_DAY)).returns(Optional.of(RA4_2_CONFIRM), Refused::rule);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PREPARING")
    void only_the_leader_and_the_client_are_offered_their_acts(AuditState state) {
        var organization = UUID.randomUUID();
        var audit = anAudit().organization(organization).in(state);

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
        refusal(() -> audit.requireLeader(MEMBER.id(), R5_3_2_DOC))
                .returns(Refused.Kind.FORBIDDEN, Refused::kind)
                .returns(Optional.of(R5_3_2_DOC), Refused::rule);
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

    private static AbstractObjectAssert<?, Refused> refusal(Runnable act) {
        return assertThatThrownBy(act::run).asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }

    private static Caller auditor(UUID id) {
        return new Caller(id, "auditor", Set.of(Role.AUDITOR), Optional.empty());
    }

    private static Caller applicant(UUID organization) {
        return new Caller(UUID.randomUUID(), "applicant", Set.of(Role.APPLICANT), Optional.of(organization));
    }

    private static Map<AuditAct, Consumer<Audit>> acts() {
        var acts = new EnumMap<AuditAct, Consumer<Audit>>(AuditAct.class);
        acts.put(AuditAct.PROPOSE_TEAM, audit -> audit.proposeTeam(anAudit().team(), Optional.empty(), ""));
        acts.put(AuditAct.AGREE_TEAM, Audit::agreeToTeam);
        acts.put(
                AuditAct.OBJECT_TO_TEAM,
                audit -> audit.objectToTeam(List.of(Objection.to(MEMBER.id(), "A competitor's brother"))));
        acts.put(AuditAct.PASS_DOCUMENTS, audit -> audit.passDocuments(TODAY));
        acts.put(AuditAct.RAISE_NONCONFORMITIES, audit -> audit.raiseNonconformities(List.of("No manual")));
        acts.put(AuditAct.CORRECT_DOCUMENTS, Audit::correctDocuments);
        acts.put(AuditAct.PROPOSE_PLAN, audit -> audit.proposePlan(PLANNED_DAY, PLANNED_DAY, READY));
        acts.put(AuditAct.AGREE_PLAN, audit -> audit.agreeToPlan(audit.planVersion()));
        acts.put(AuditAct.DECLINE_PLAN, audit -> audit.declinePlan(audit.planVersion()));
        acts.put(AuditAct.START_FIELDWORK, audit -> audit.startFieldwork(PLANNED_DAY));
        acts.put(AuditAct.RECORD_MEETING, Audit::recordMeeting);
        acts.put(AuditAct.RECORD_EVIDENCE, Audit::recordEvidence);
        acts.put(AuditAct.CONCLUDE_FIELDWORK, audit -> audit.concludeFieldwork(PLANNED_DAY, READY));
        acts.put(AuditAct.DRAFT_REPORT, Audit::draftReport);
        acts.put(AuditAct.ISSUE_REPORT, Audit::issueReport);
        acts.put(AuditAct.CLOSE, Audit::close);
        assertThat(acts).containsOnlyKeys(AuditAct.values());
        return acts;
    }
}
