package cn.xingji.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Service;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Valid, broken and hostile requests to every endpoint by every role: each gets an answer that was described. */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("xingji.fuzz.requests", 2_000);
    private static final long SEED =
            Long.getLong("xingji.fuzz.seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));

    @Test
    void nothing_that_is_sent_breaks_anything() {
        var platform = RunningPlatform.get();

        var run = platform.fuzz().run(REQUESTS, SEED);

        System.out.print(run.table());
        assertThat(run.findings()).as(run.table()).isEmpty();
        for (var service : Service.values()) {
            assertThat(platform.memoryOf(service)).as("%s stands", service).isNotNull();
        }
    }

    @Test
    void what_is_refused_changes_nothing() {
        var platform = RunningPlatform.get();

        assertThat(platform.fuzz().changedByRefused(300, SEED)).isEmpty();
    }
}
