package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moves the business clock of the service under test; {@link #reset} after each test that did. */
public final class TestClock {
    static final Path FILE = Path.of("target", "clock").toAbsolutePath();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestClock() {}

    /** Moves the clock by this much against real time. */
    public static void forward(Duration offset) {
        try {
            var next = Files.writeString(FILE.resolveSibling("clock.next"), offset.toString());
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the clock so that the business date is this one. */
    public static void setDate(LocalDate date) {
        forward(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ZONE), date)));
    }

    public static void reset() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
