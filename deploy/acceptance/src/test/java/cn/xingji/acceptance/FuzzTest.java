package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last: what the platform accepted of it stays. */
@Order(Integer.MAX_VALUE)
class FuzzTest {
    private static final int REQUESTS = 3_000;

    /** The same requests each time; {@code ./xingji fuzz} draws others. */
    private static final long SEED = 27_922;

    @Test
    void no_request_breaks_anything() {
        assertThat(RunningPlatform.get().fuzz().send(REQUESTS, SEED)).isEmpty();
    }
}
