package cn.xingji.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the platform's own books are kept. What a case consists of is no matter of theirs. */
@ConfigMapping(prefix = "xingji.purge")
interface PurgeSettings {
    /** How often it is looked what may go. */
    @WithDefault("1h")
    Duration every();

    /** What was answered to a request with an {@code Idempotency-Key}. */
    @WithDefault("48h")
    Duration answers();

    /** Facts that were told and relayed. */
    @WithDefault("14d")
    Duration told();

    /** Which facts were heard. */
    @WithDefault("14d")
    Duration heard();

    /** Work with other systems that is done or given up. */
    @WithDefault("90d")
    Duration work();
}
