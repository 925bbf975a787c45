package cn.xingji.hearing;

import io.quarkus.logging.Log;
import java.util.LinkedHashMap;
import java.util.List;

/** One fact on its way to the strands that hear it, in rounds: who has it is left out of the next one. */
final class Telling {
    private final Inbox inbox;
    private final Heard heard;
    private List<Strand> left;

    Telling(Inbox inbox, Heard heard, List<Strand> hearers) {
        this.inbox = inbox;
        this.heard = heard;
        this.left = hearers;
    }

    /** @throws StrandsFailed when somebody is left */
    Telling round() {
        var failures = new LinkedHashMap<Strand, RuntimeException>();
        for (var strand : left) {
            try {
                inbox.once(strand, heard);
            } catch (RuntimeException failure) {
                // what the fact says stays out of the log
                Log.warnf(
                        "%s failed at %s %s: %s",
                        strand.name(), heard.event().getClass().getSimpleName(), heard.id(), failure);
                failures.put(strand, failure);
            }
        }
        left = List.copyOf(failures.keySet());
        if (!left.isEmpty()) {
            throw new StrandsFailed(failures);
        }
        return this;
    }
}
