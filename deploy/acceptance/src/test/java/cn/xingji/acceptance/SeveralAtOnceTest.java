package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Several certifications played at the same moment, by the same staff, each from its first sign-in on. */
class SeveralAtOnceTest {
    private static final int AT_ONCE = 4;

    @Test
    void four_demos_at_once_all_succeed() throws Exception {
        RunningPlatform.get();
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var played : threads.invokeAll(List.<Callable<String>>of(
                    SeveralAtOnceTest::play,
                    SeveralAtOnceTest::play,
                    SeveralAtOnceTest::play,
                    SeveralAtOnceTest::play))) {
                numbers.add(played.get());
            }
        }
        assertThat(new HashSet<>(numbers)).hasSize(AT_ONCE);
    }

    private static String play() {
        var platform = RunningPlatform.get();
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events);
            certification.contract();
            certification.awaitAudit().carryOut(platform.now().toLocalDate());
            var number = certification.decide().number().value();
            certification.awaitSurveillance();
            return number;
        }
    }
}
