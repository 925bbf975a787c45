package cn.xingji.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void work_that_went_well_is_done() {
        var work = taken(Optional.empty());

        work.settle(Outcome.done(), NOW, TODAY);

        assertThat(work.state()).isEqualTo(WorkState.DONE);
        assertThat(work.attempts()).isEqualTo(1);
    }

    @Test
    void the_pauses_between_attempts_double_up_to_a_longest_one() {
        var work = taken(Optional.empty());

        assertThat(pauseAfterFailing(work)).isEqualTo(Duration.ofSeconds(10));
        work.take(NOW);
        assertThat(pauseAfterFailing(work)).isEqualTo(Duration.ofSeconds(20));
        for (var attempt = 0; attempt < 20; attempt++) {
            work.take(NOW);
            pauseAfterFailing(work);
        }
        work.take(NOW);
        assertThat(pauseAfterFailing(work)).isEqualTo(Duration.ofSeconds(5120));
    }

    @Test
    void it_is_tried_up_to_its_last_day_and_given_up_after_it() {
        var work = taken(Optional.of(TODAY));

        work.settle(new Outcome.NotNow("busy"), NOW, TODAY);
        assertThat(work.state()).isEqualTo(WorkState.WAITING);

        work.take(NOW);
        work.settle(new Outcome.NotNow("busy"), NOW, TODAY.plusDays(1));
        assertThat(work.state()).isEqualTo(WorkState.GIVEN_UP);
        assertThat(work.answer()).isEqualTo("busy");
    }

    @Test
    void what_will_never_be_done_is_given_up_at_once() {
        var work = taken(Optional.empty());

        work.settle(new Outcome.Refused("nobody lives there"), NOW, TODAY);

        assertThat(work.state()).isEqualTo(WorkState.GIVEN_UP);
    }

    @Test
    void what_nobody_knows_of_stays_in_hand_until_somebody_looks() {
        var work = taken(Optional.empty());

        work.settle(new Outcome.Unknown("the line broke"), NOW, TODAY);

        assertThat(work.state()).isEqualTo(WorkState.RUNNING);
    }

    private static Duration pauseAfterFailing(Work work) {
        work.settle(new Outcome.NotNow("busy"), NOW, TODAY);
        return Duration.between(NOW, work.nextAttemptAt());
    }

    private static Work taken(Optional<LocalDate> giveUpOn) {
        var work = new Work(new WorkKind("letters"), UUID.randomUUID(), NOW, giveUpOn);
        work.take(NOW);
        return work;
    }
}
