package cn.xingji.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final StandingTime time = new StandingTime();
    private final RateLimits<String> limits = new RateLimits<>(rate(2, 5), time);

    @Test
    void so_many_at_once_then_so_many_a_second() {
        assertThat(grantedOf(8, "a")).isEqualTo(5);

        time.pass(Duration.ofSeconds(2));

        assertThat(grantedOf(8, "a")).isEqualTo(4);
    }

    @Test
    void who_is_refused_is_told_when_to_ask_again() {
        grantedOf(5, "a");
        assertThat(limits.admit("a").retryAfter()).isEqualTo(1);

        time.pass(Duration.ofMillis(499));
        assertThat(limits.admit("a").isGranted()).isFalse();
        time.pass(Duration.ofMillis(1));
        assertThat(limits.admit("a").isGranted()).isTrue();
    }

    @Test
    void one_caller_s_requests_are_not_another_s() {
        grantedOf(8, "a");

        assertThat(grantedOf(8, "b")).isEqualTo(5);
    }

    @Test
    void what_is_taken_back_does_not_count_and_nobody_gathers_more_than_the_burst() {
        grantedOf(5, "a");
        limits.takeBack("a");
        assertThat(grantedOf(3, "a")).isEqualTo(1);

        IntStream.range(0, 50).forEach(_ -> limits.takeBack("b"));
        assertThat(grantedOf(50, "b")).isEqualTo(5);
    }

    @Test
    void a_flood_of_callers_fills_no_memory() {
        IntStream.range(0, 250_000).forEach(number -> limits.admit("caller " + number));

        assertThat(limits.remembered()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void all_that_one_subscriber_can_call_from_counts_as_one() {
        assertThat(caller("2001:db8:1:2::1")).isEqualTo(caller("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(caller("2001:db8:1:2::1")).isNotEqualTo(caller("2001:db8:1:3::1"));
        assertThat(caller("198.51.100.1")).isNotEqualTo(caller("198.51.100.2"));
        assertThat(caller("::ffff:198.51.100.1")).isEqualTo(caller("198.51.100.1"));
    }

    private long grantedOf(int requests, String caller) {
        return IntStream.range(0, requests)
                .filter(_ -> limits.admit(caller).isGranted())
                .count();
    }

    private static Network caller(String address) {
        return Network.ofOneCaller(InetAddress.ofLiteral(address));
    }

    private static GatewayConfig.Rate rate(int requestsPerSecond, int burst) {
        return new GatewayConfig.Rate() {
            @Override
            public int requestsPerSecond() {
                return requestsPerSecond;
            }

            @Override
            public int burst() {
                return burst;
            }
        };
    }

    private static final class StandingTime implements TimeMeter {
        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
