package cn.xingji.audit.plan;

import static cn.xingji.audit.audit.AnAudit.LEADER;
import static cn.xingji.audit.audit.AnAudit.MEMBER;
import static cn.xingji.audit.audit.AnAudit.PLANNED_DAY;
import static cn.xingji.audit.audit.AnAudit.TODAY;
import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.rules.RuleId.R5_2_1_F;
import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_3_1_2;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_3_1;
import static cn.xingji.rules.RuleId.R5_3_3_3;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Site;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.calendar.CalendarYear;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.testing.RefusalAssert;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 6, 19);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 13);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(List.of(new CalendarYear(2026, "test", "test", Set.of(HOLIDAY), Set.of())));
    private static final UUID[] BOTH = {LEADER.id(), MEMBER.id()};

    private final Audit audit = anAudit().personDays("2").in(AuditState.READY);

    @Test
    void a_full_day_of_two_makes_two_person_days() {
        assertThatCode(() -> check(fullDay(PLANNED_DAY))).doesNotThrowAnyException();
    }

    @Test
    @Rule(R5_3_3_1)
    void items_lie_within_the_clients_working_hours() {
        refusal(item("17:00", "18:00").build()).by(R5_3_3_1).because("plan.outside-working-hours");
        refusal(item("08:00", "09:00").build()).because("plan.outside-working-hours");
    }

    @Test
    @Rule(R5_3_3_1)
    void weekends_and_holidays_are_no_working_days_unless_the_client_says_so() {
        refusal(item("09:00", "10:00").on(SATURDAY).build()).because("plan.outside-working-hours");
        refusal(item("09:00", "10:00").on(HOLIDAY).build()).because("plan.outside-working-hours");

        var always = hours(WorkingDays.EVERY_DAY);
        assertThatCode(() -> new PlanCheck(always, norm(), CALENDAR, TODAY).require(audit, fullDay(SATURDAY)))
                .doesNotThrowAnyException();
    }

    @Test
    @Rule(R5_2_1_H)
    void every_site_in_scope_is_audited() {
        var twoSites = anAudit()
                .sites(new Site("Head office", "Shanghai", 30), new Site("Depot", "Suzhou", 10))
                .in(AuditState.READY);

        refusal(twoSites, fullDay(PLANNED_DAY)).by(R5_2_1_H).with("sites", List.of("Depot"));
    }

    @Test
    @Rule(R5_3_3_3)
    void both_methods_are_planned() {
        var oneMethod = List.of(
                item("08:30", "12:30").by(BOTH).build(),
                item("13:00", "17:00").by(BOTH).build());

        refusal(audit, oneMethod).by(R5_3_3_3).with("methods", Set.of(AuditMethod.SERVICE_REQUIREMENT));
    }

    @Test
    @Rule(R5_3_1_2)
    void the_planned_hours_reach_the_person_days() {
        var half = List.of(
                item("08:30", "12:30").by(LEADER.id()).build(),
                item("13:00", "17:00").by(LEADER.id()).customer().build());

        refusal(audit, half).by(R5_3_1_2).because("plan.audit-time-short").with("plannedHours", new BigDecimal("8.00"));
    }

    @Test
    @Rule(R5_2_1_F)
    void travel_and_observers_are_no_audit_time() {
        var travelled = List.of(
                item("08:30", "12:30").kind(PlanItemKind.TRAVEL).by(BOTH).build(),
                item("12:30", "14:30").kind(PlanItemKind.OBSERVER).by(BOTH).build(),
                item("14:30", "16:00").by(BOTH).build(),
                item("16:00", "17:30").by(BOTH).customer().build());

        refusal(audit, travelled).because("plan.audit-time-short").with("plannedHours", new BigDecimal("6.00"));
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void nothing_is_planned_for_days_gone_by() {
        refusal(item("09:00", "10:00").on(TODAY.minusDays(3)).build()).because("plan.in-the-past");
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void only_the_team_audits_and_nobody_in_two_places() {
        refusal(item("09:00", "10:00").by(UUID.randomUUID()).build()).because("plan.auditor-not-on-team");
        refusal(
                        audit,
                        List.of(
                                item("09:00", "11:00").build(),
                                item("10:00", "12:00").build()))
                .because("plan.auditor-in-two-places")
                .with("person", LEADER.name());
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void an_item_ends_after_it_starts_and_says_who_and_how() {
        refusal(item("10:00", "09:00").build()).because("plan.item-ends-before-it-starts");
        refusal(item("09:00", "10:00").by().build()).because("plan.item-without-auditors");
        refusal(item("09:00", "10:00").withoutMethod().build()).because("plan.item-without-method");
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void whoever_plans_hears_everything_at_once() {
        var wrong = List.of(
                item("09:00", "10:00").on(SATURDAY).by(UUID.randomUUID()).build());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> check(wrong)).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("plan.outside-working-hours");
            assertThat(refused.others())
                    .extracting(Refused::code)
                    .containsExactly("plan.auditor-not-on-team", "plan.method-missing", "plan.audit-time-short");
        });
    }

    private void check(List<PlanItem> items) {
        new PlanCheck(hours(WorkingDays.WORKING_CALENDAR), norm(), CALENDAR, TODAY).require(audit, items);
    }

    private RefusalAssert refusal(PlanItem item) {
        return refusal(audit, List.of(item));
    }

    private static RefusalAssert refusal(Audit audit, List<PlanItem> items) {
        var check = new PlanCheck(hours(WorkingDays.WORKING_CALENDAR), norm(), CALENDAR, TODAY);
        return assertThatRefused(() -> check.require(audit, items));
    }

    private static List<PlanItem> fullDay(LocalDate day) {
        return List.of(
                item("08:30", "12:30").on(day).by(BOTH).build(),
                item("13:00", "17:00").on(day).by(BOTH).customer().build());
    }

    private static ClientHours hours(WorkingDays days) {
        var hours = new ClientHours.Hours(days, LocalTime.of(8, 30), LocalTime.of(17, 30), "test");
        return new ClientHours(Optional.empty(), 1, TODAY, hours);
    }

    private static AuditTimeNorm norm() {
        return new AuditTimeNorm(1, TODAY, new BigDecimal("8"), BigDecimal.ZERO);
    }

    private static APlanItem item(String from, String to) {
        return new APlanItem(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static final class APlanItem {
        private final LocalTime from;
        private final LocalTime to;
        private LocalDate day = PLANNED_DAY;
        private PlanItemKind kind = PlanItemKind.AUDIT;
        private Optional<AuditMethod> method = Optional.of(AuditMethod.SERVICE_MANAGEMENT);
        private List<UUID> auditors = List.of(LEADER.id());

        private APlanItem(LocalTime from, LocalTime to) {
            this.from = from;
            this.to = to;
        }

        APlanItem on(LocalDate other) {
            day = other;
            return this;
        }

        APlanItem kind(PlanItemKind other) {
            kind = other;
            return this;
        }

        APlanItem customer() {
            method = Optional.of(AuditMethod.SERVICE_REQUIREMENT);
            return this;
        }

        APlanItem withoutMethod() {
            method = Optional.empty();
            return this;
        }

        APlanItem by(UUID... people) {
            auditors = List.of(people);
            return this;
        }

        PlanItem build() {
            return new PlanItem(
                    day.atTime(from), day.atTime(to), kind, "Look at it", "Head office", "Service", method, auditors);
        }
    }
}
