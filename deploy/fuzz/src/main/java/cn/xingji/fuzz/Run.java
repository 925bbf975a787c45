package cn.xingji.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * What came of many requests.
 *
 * @param statuses how often each status was answered; 0 where nothing was
 */
public record Run(long seed, int requests, Map<Integer, Long> statuses, List<Finding> findings, Duration took) {
    private static final int AT_ONCE = 8;

    /** An answer that should not be. */
    public record Finding(String endpoint, String what, String request, String answer) {
        String kind() {
            return endpoint + "  " + what;
        }
    }

    static Run of(Aim aim, int requests) {
        var since = Instant.now();
        var statuses = new ConcurrentHashMap<Integer, Long>();
        var findings = Collections.synchronizedList(new ArrayList<Finding>());
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, requests).forEach(number -> {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        fire(aim.shot(number), statuses, findings);
                    } catch (RuntimeException broken) {
                        findings.add(new Finding("the suite itself", broken.toString(), "#" + number, ""));
                    } finally {
                        places.release();
                    }
                });
            });
        }
        return new Run(
                aim.seed(),
                requests,
                new TreeMap<>(statuses),
                List.copyOf(findings),
                Duration.between(since, Instant.now()));
    }

    /** Its counts, then each kind of finding with one example. */
    public String table() {
        var text = new StringBuilder("%d requests in %d s, seed %d%n".formatted(requests, took.toSeconds(), seed));
        statuses.forEach((status, count) ->
                text.append("  %s %7d%n".formatted(status == 0 ? "no answer" : status.toString(), count)));
        var kinds = new TreeMap<String, List<Finding>>();
        findings.forEach(finding ->
                kinds.computeIfAbsent(finding.kind(), _ -> new ArrayList<>()).add(finding));
        kinds.forEach((kind, all) -> text.append("%n%d × %s%n    %s%n    → %s%n"
                .formatted(
                        all.size(),
                        kind,
                        all.getFirst().request(),
                        all.getFirst().answer())));
        return text.toString();
    }

    private static void fire(Shot shot, Map<Integer, Long> statuses, List<Finding> findings) {
        try {
            var heard = Heard.to(shot);
            statuses.merge(heard.map(Heard::status).orElse(0), 1L, Long::sum);
            Verdict.on(shot, heard)
                    .ifPresent(what -> findings.add(new Finding(
                            shot.endpoint().title(),
                            what,
                            shot.described(),
                            heard.map(answer -> Shot.shortened(new String(answer.body(), StandardCharsets.UTF_8)))
                                    .orElse("nothing"))));
        } catch (IOException e) {
            statuses.merge(0, 1L, Long::sum);
            findings.add(new Finding(shot.endpoint().title(), e.toString(), shot.described(), "nothing"));
        }
    }
}
