package cn.xingji.local;

import cn.xingji.servers.Exit;
import cn.xingji.servers.Part;
import cn.xingji.servers.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches the parts of a running platform: says at once which one died and starts it again, after growing pauses; one
 * that keeps dying is given up, loudly.
 */
public final class Supervisor implements AutoCloseable {
    private static final int SHOWN_LOG_LINES = 15;
    private static final int MOST_DEATHS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final List<? extends Part> parts;
    private final SupervisionRecord record;
    private final Consumer<Part> start;
    private final Duration firstPause;
    private final Consumer<String> say;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService watches = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param start starts a part and waits until it is healthy, or is in {@link Trouble}
     * @param firstPause before a part that died is started again; each further death within ten minutes doubles it
     * @param say takes what a person should read
     */
    public Supervisor(
            List<? extends Part> parts,
            SupervisionRecord record,
            Consumer<Part> start,
            Duration firstPause,
            Consumer<String> say) {
        this.parts = List.copyOf(parts);
        this.record = record;
        this.start = start;
        this.firstPause = firstPause;
        this.say = say;
    }

    public void begin() {
        record.clear();
        parts.forEach(part -> watches.execute(() -> watch(part)));
    }

    /** From now on parts may end. */
    @Override
    public void close() {
        closing.countDown();
        watches.shutdownNow();
        try {
            if (!watches.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                say.accept("A part that was just being started again may not stop in order.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Part part) {
        var deaths = new ArrayDeque<Instant>();
        try {
            while (true) {
                var startedAt = Instant.now();
                var exit = part.ended().get();
                if (isClosing()) {
                    return;
                }
                say.accept(obituary(part, exit, Duration.between(startedAt, Instant.now())));
                if (!revive(part, deaths)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it until it is healthy; false when it is given up. */
    private boolean revive(Part part, Deque<Instant> deaths) throws InterruptedException {
        while (true) {
            deaths.addLast(Instant.now());
            deaths.removeIf(death -> death.isBefore(Instant.now().minus(WITHIN)));
            if (deaths.size() >= MOST_DEATHS) {
                giveUp(part);
                return false;
            }
            var pause = firstPause.multipliedBy(1L << (deaths.size() - 1));
            say.accept("Starting %s again in %s".formatted(part.name(), Elapsed.words(pause)));
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            var since = Instant.now();
            try {
                record.restarted(part.name());
                start.accept(part);
                say.accept("%s is healthy again after %s"
                        .formatted(part.name(), Elapsed.words(Duration.between(since, Instant.now()))));
                return true;
            } catch (Trouble again) {
                if (isClosing()) {
                    return false;
                }
                say.accept(again.getMessage());
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void giveUp(Part part) {
        record.gaveUp(part.name());
        say.accept("""
                ************************************************************************
                GIVING UP on %s: it died %d times within %s.
                The other parts go on, but what needs it fails. Its log: %s
                Mend the cause, then: ./xingji down && ./xingji up
                ************************************************************************""".formatted(
                part.name(), MOST_DEATHS, Elapsed.words(WITHIN), part.log().path()));
    }

    private static String obituary(Part part, Exit exit, Duration lived) {
        return "%s died (%s) after %s. Its last lines, from %s:%n%s"
                .formatted(
                        part.name(),
                        exit.words(),
                        Elapsed.words(lived),
                        part.log().path(),
                        String.join("\n", part.log().last(SHOWN_LOG_LINES)).indent(4));
    }
}
