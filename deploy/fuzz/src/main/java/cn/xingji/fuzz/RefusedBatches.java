package cn.xingji.fuzz;

import cn.xingji.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Requests that were all refused, and the tables that differ after them. */
record RefusedBatches(Aim aim, Ports ports) {
    private static final int BATCH = 25;
    private static final int LONGEST_QUIET = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);

    List<String> changed(int requests) {
        var changed = new ArrayList<String>();
        for (var first = 0; first < requests; first += BATCH) {
            var before = quiet();
            var shots = shots(first);
            var refused = shots.stream().filter(this::isRefused).toList();
            if (refused.size() == shots.size()) {
                quiet().changedSince(before).forEach(table -> changed.add(table + " by one of " + described(shots)));
            }
        }
        return changed;
    }

    /** Those that write: a read that is answered changes nothing either, but proves nothing. */
    private List<Shot> shots(int first) {
        return IntStream.iterate(first * 1000, number -> number + 1)
                .mapToObj(aim::shot)
                .filter(shot -> !shot.endpoint().reads())
                .limit(BATCH)
                .toList();
    }

    private boolean isRefused(Shot shot) {
        try {
            return Heard.to(shot).filter(answer -> answer.status() < 400).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands once nothing changes any more: facts of accepted requests are still on their way for a while. */
    private Footprint quiet() {
        var last = Footprint.of(ports);
        for (var i = 0; i < LONGEST_QUIET; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var now = Footprint.of(ports);
            if (now.changedSince(last).isEmpty()) {
                return now;
            }
            last = now;
        }
        throw new IllegalStateException("It never comes to rest");
    }

    private static String described(List<Shot> shots) {
        return String.join("\n", shots.stream().map(Shot::described).toList());
    }
}
