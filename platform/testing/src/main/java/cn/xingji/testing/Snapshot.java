package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is made from the code and committed with it, so that what the change means is seen in review. */
public final class Snapshot {
    /** Run with {@code -Dxingji.snapshots=write} to take what the code says today. */
    private static final boolean WRITE = "write".equals(System.getProperty("xingji.snapshots"));

    private Snapshot() {}

    /** Fails, naming the lines, when the code says something else than the committed file. */
    public static void check(String today, Path committed) {
        check(today, committed, WRITE);
    }

    static void check(String today, Path committed, boolean write) {
        if (write) {
            write(today, committed);
        }
        assertThat(committed)
                .as("it changed; if it should, run again with -Dxingji.snapshots=write")
                .hasContent(today);
    }

    private static void write(String today, Path committed) {
        try {
            Files.writeString(
                    Files.createDirectories(committed.toAbsolutePath().getParent())
                            .resolve(committed.getFileName()),
                    today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
