package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.RA6_1_A;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RA6_1_A)
class RemoteCourseTest {
    private static final LocalDate TAKEN = LocalDate.of(2026, 1, 5);
    private static final LocalDate UNTIL = LocalDate.of(2029, 1, 6);

    @Test
    void an_exam_counts_from_its_day_to_the_last_of_its_validity() {
        var course = course(TAKEN.plusDays(1));

        assertThat(course.countsOn(TAKEN)).isFalse();
        assertThat(course.countsOn(TAKEN.plusDays(1))).isTrue();
        assertThat(course.countsOn(UNTIL)).isTrue();
        assertThat(course.countsOn(UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void the_exam_comes_after_the_course() {
        assertThatRefused(() -> course(TAKEN.minusDays(1))).by(RA6_1_A).at("passedOn");
    }

    private static RemoteCourse course(LocalDate passedOn) {
        var recorder = new Caller(UUID.randomUUID(), "Chen", Set.of(Role.COMPETENCE_MANAGER), Optional.empty());
        return new RemoteCourse(UUID.randomUUID(), TAKEN, passedOn, UNTIL, recorder, Instant.EPOCH);
    }
}
