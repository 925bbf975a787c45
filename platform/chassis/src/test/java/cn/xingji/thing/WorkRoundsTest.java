package cn.xingji.thing;

import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.work.Outcome;
import cn.xingji.work.Work;
import cn.xingji.work.WorkState;
import cn.xingji.work.Works;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work with another system: outside of transactions, each piece until it is done or given up. */
@QuarkusTest
@RealStack
class WorkRoundsTest {
    private final Things things;
    private final Works works;
    private final UUID id = UUID.randomUUID();

    WorkRoundsTest(Things things, Works works) {
        this.things = things;
        this.works = works;
    }

    @AfterEach
    void the_clock_shows_real_time_again() {
        TestClock.reset();
    }

    @Test
    void what_is_ordered_is_done_right_after_the_commit() {
        things.order(id);

        await().until(() -> state() == WorkState.DONE);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void what_a_refusal_took_back_is_never_done() {
        assertThatRefused(() -> things.orderAndFail(id));

        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> asked() == 0);
    }

    @Test
    void what_fails_is_tried_again_after_a_pause_and_holds_up_nothing() {
        ThingWorker.ANSWERS.put(id, new Outcome.NotNow("throw"));
        var next = UUID.randomUUID();

        things.order(id);
        things.order(next);

        await().until(() -> ThingWorker.DONE.contains(next));
        await().until(() -> asked() == 1 && state() == WorkState.WAITING);
        ThingWorker.ANSWERS.remove(id);
        TestClock.forward(Duration.ofMinutes(1));
        await().until(() -> state() == WorkState.DONE);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void what_was_not_done_by_its_last_day_is_given_up_and_somebody_hears_of_it() {
        ThingWorker.ANSWERS.put(id, new Outcome.NotNow("busy"));
        things.orderUntilToday(id);
        await().until(() -> asked() == 1 && state() == WorkState.WAITING);

        TestClock.forward(Duration.ofDays(1));

        await().until(() -> state() == WorkState.GIVEN_UP);
        assertThat(ThingWorker.GIVEN_UP).contains(id);
    }

    @Test
    void what_a_crash_cut_off_is_looked_up_once_its_lease_has_ended() {
        ThingWorker.ANSWERS.put(id, new Outcome.Unknown("the line broke"));
        things.order(id);
        await().until(() -> asked() == 1);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> state() == WorkState.RUNNING);

        TestClock.forward(Duration.ofMinutes(10));

        await().until(() -> state() == WorkState.DONE);
        assertThat(ThingWorker.LOOKED_UP).contains(id);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void what_is_done_can_be_ordered_again() {
        things.order(id);
        await().until(() -> state() == WorkState.DONE);

        things.order(id);

        await().until(() -> asked() == 2 && state() == WorkState.DONE);
    }

    private long asked() {
        return Collections.frequency(ThingWorker.DONE, id);
    }

    private WorkState state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> works.of(ThingWorker.KIND, id).map(Work::state).orElseThrow());
    }
}
