package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.Event;
import cn.xingji.journey.Certification;
import cn.xingji.journey.EventWatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * All topics heard again from their beginning, as after a restored broker, and once more by inboxes that are empty, as
 * after a restored database: nothing is sent, opened or issued twice.
 */
class HeardAgainTest {
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void topics_heard_again_from_the_start_change_nothing() {
        var platform = RunningPlatform.get();
        try (var events = platform.watch()) {
            var cast = platform.cast();
            var certification = new Certification(cast, events, (_, _, _) -> {}, platform::now);
            certification.contract();
            certification.awaitAudit().carryOut(platform.now().toLocalDate());
            certification.decide();
            certification.awaitSurveillance();
            var before = settled(certification, events);

            assertThat(before.timeline()).contains("CertificateIssued", "SurveillancePlanned");
            assertThat(before.letters()).isNotEmpty();

            platform.hearAgain();
            assertThat(settled(certification, events)).isEqualTo(before);

            var undeliverable = platform.deadLetters();
            platform.hearAfresh();
            assertThat(settled(certification, events)).isEqualTo(before);
            assertThat(platform.deadLetters()).isEqualTo(undeliverable);
        }
    }

    /** What there is once nothing is on its way any more: letters go out a moment after their occasion. */
    private static Told settled(Certification certification, EventWatch events) {
        var last = new AtomicReference<>(told(certification, events));
        Awaitility.await().atMost(PATIENCE).during(QUIET).until(() -> {
            var now = told(certification, events);
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    private static Told told(Certification certification, EventWatch events) {
        events.look();
        return new Told(
                events.all(Event.class).size(),
                certification.told("/timeline", "kind"),
                certification.told("/letters", "kind"));
    }

    private record Told(int facts, List<String> timeline, List<String> letters) {}
}
