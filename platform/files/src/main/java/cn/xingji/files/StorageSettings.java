package cn.xingji.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept. */
@ConfigMapping(prefix = "xingji.storage")
interface StorageSettings {

    /** Which store. */
    enum Kind {
        DISK,
        S3
    }

    @WithDefault("disk")
    Kind kind();

    /** For the disk; it belongs to one service. */
    Path directory();

    S3 s3();

    /** How often what was left behind is looked for. */
    @WithDefault("6h")
    String sweepEvery();

    /** How old a file is that nothing refers to before it is taken for left behind. */
    @WithDefault("PT24H")
    Duration orphanAge();

    /** For S3; without keys those of the machine's role are used. */
    interface S3 {
        Optional<URI> endpoint();

        @WithDefault("cn-north-1")
        String region();

        Optional<String> bucket();

        /** One for each service. */
        @WithDefault("${quarkus.application.name}")
        String prefix();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Bucket in the path rather than in the host name, as most servers other than AWS' own want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
