package cn.xingji.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells a person what happens: a line a part. */
public interface Progress {
    void starting(String part);

    void healthy(String part, Duration took);

    void stopped(String part, Duration took);

    /** Something else worth a line. */
    void note(String what);

    /** Says nothing, for tests. */
    static Progress silent() {
        return to(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** A line for each thing that ends. */
    static Progress to(PrintStream out) {
        return new Progress() {
            @Override
            public void starting(String part) {
                // the line comes when it is healthy: parts start side by side
            }

            @Override
            public void healthy(String part, Duration took) {
                out.printf("  %-22s healthy  %5.1f s%n", part, took.toMillis() / 1000.0);
            }

            @Override
            public void stopped(String part, Duration took) {
                out.printf("  %-22s stopped  %5.1f s%n", part, took.toMillis() / 1000.0);
            }

            @Override
            public void note(String what) {
                out.printf("  %s%n", what);
            }
        };
    }
}
