package cn.xingji.local;

import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** {@code clock}: moves the business clock of the whole platform forward; services see it at once. */
public record ClockCommand(Path home) {
    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,5})([dh])");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    void run(List<String> arguments) {
        if (arguments.contains("reset")) {
            reset();
        } else if (!arguments.isEmpty()) {
            forward(step(arguments.getFirst()));
        }
        System.out.println("The business clock shows " + words());
    }

    /** Such as {@code 2030-02-17 14:00, 1,180 days ahead of real time}. */
    String words() {
        var offset = offset();
        var ahead = offset.isZero() ? "real time" : Elapsed.words(offset) + " ahead of real time";
        return SHOWN.format(Instant.now().plus(offset)) + ", " + ahead;
    }

    /** Moves the clock on; time can't go back. */
    public void forward(Duration step) {
        try {
            Files.createDirectories(home);
            var next = Files.writeString(
                    home.resolve("clock.next"), offset().plus(step).toString());
            Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the real time again, which only a platform that is down survives. */
    void reset() {
        if (new RunningPlatform(home).find().isPresent()) {
            throw new Trouble("Time can't go back while the platform runs. ./xingji down first.");
        }
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the clock is ahead. */
    public Duration offset() {
        try {
            return Files.exists(file())
                    ? Duration.parse(Files.readString(file()).strip())
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Duration step(String text) {
        var step = STEP.matcher(text);
        if (!step.matches()) {
            throw new Trouble("The clock moves forward by days or hours, such as +90d or +4h, not by " + text);
        }
        var amount = Long.parseLong(step.group(1));
        return step.group(2).equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount);
    }

    private Path file() {
        return home.resolve("clock");
    }
}
