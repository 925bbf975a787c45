package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.Event;
import cn.xingji.journey.Certification;
import cn.xingji.journey.EventWatch;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** All topics heard again from their beginning, as after a restored broker: nothing is sent, opened or issued twice. */
class HeardAgainTest {

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
            Awaitility.await().until(() -> timeline(certification).contains("CertificateIssued"));
            var timeline = timeline(certification);
            var letters = letters(certification);
            var told = told(events);

            platform.hearAgain();

            assertThat(told(events)).as("facts told").isEqualTo(told);
            assertThat(timeline(certification)).isEqualTo(timeline);
            assertThat(letters(certification)).isNotEmpty().isEqualTo(letters);
        }
    }

    private static int told(EventWatch events) {
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> {
            events.look();
            return true;
        });
        return events.all(Event.class).size();
    }

    private static List<String> timeline(Certification certification) {
        return certification.told("/timeline", "kind");
    }

    private static List<String> letters(Certification certification) {
        return certification.told("/letters", "kind");
    }
}
