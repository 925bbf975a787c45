package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.HeldCompetence;
import cn.xingji.rules.people.ReportingLine;
import cn.xingji.rules.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(R5_3_1_3)
class AuditorTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    private final Auditor person = new Auditor(UUID.randomUUID());

    @Test
    void what_somebody_is_no_longer_registered_for_stays_on_record_up_to_the_day_before() {
        register(FIRST, Optional.empty(), Competence.APPROVER, Competence.TECHNICAL_REVIEWER);

        register(LATER, Optional.empty(), Competence.APPROVER);

        assertThat(person.colleague().standing().competences())
                .containsExactlyInAnyOrder(
                        new HeldCompetence("APPROVER", FIRST, UNTIL),
                        new HeldCompetence("TECHNICAL_REVIEWER", FIRST, LATER.minusDays(1)));
        assertThat(person.competences(LATER)).containsExactly(Competence.APPROVER);
    }

    @Test
    void whom_somebody_worked_under_stays_on_record() {
        var former = UUID.randomUUID();
        var now = UUID.randomUUID();
        register(FIRST, Optional.of(former), Competence.APPROVER);

        register(LATER, Optional.of(now), Competence.APPROVER);

        assertThat(person.colleague().standing().superiors())
                .containsExactlyInAnyOrder(
                        new ReportingLine(new PersonId(former), FIRST, Optional.of(LATER.minusDays(1))),
                        new ReportingLine(new PersonId(now), LATER, Optional.empty()));
        assertThat(person.superior()).contains(now);
    }

    @Test
    void a_registration_that_is_over_is_not_entered() {
        assertThatRefused(() -> register(UNTIL.plusDays(1), Optional.empty(), Competence.APPROVER))
                .because("auditor.registration-over");

        register(UNTIL, Optional.empty(), Competence.APPROVER);

        assertThat(person.isRegisteredOn(UNTIL)).isTrue();
    }

    @Test
    void what_is_corrected_on_the_same_day_leaves_no_trace() {
        register(FIRST, Optional.of(UUID.randomUUID()), Competence.TECHNICAL_REVIEWER);

        register(FIRST, Optional.empty(), Competence.APPROVER);

        assertThat(person.colleague().standing().competences())
                .containsExactly(new HeldCompetence("APPROVER", FIRST, UNTIL));
        assertThat(person.colleague().standing().superiors()).isEmpty();
    }

    private void register(LocalDate day, Optional<UUID> superior, Competence... competences) {
        person.register(new Qualification("Xu", "REG-1", UNTIL, Set.of(competences), Set.of(), superior), day);
    }
}
