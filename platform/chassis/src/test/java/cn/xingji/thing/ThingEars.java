package cn.xingji.thing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.deadline.Deadline;
import cn.xingji.deadline.DeadlineHandler;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import cn.xingji.rules.deadline.DeadlineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Hears events and deadlines, and counts what it heard. */
@ApplicationScoped
public class ThingEars implements Hearing, DeadlineHandler {
    static final List<UUID> HEARD = new CopyOnWriteArrayList<>();
    static final List<UUID> FIRED = new CopyOnWriteArrayList<>();
    static final Set<UUID> REFUSED = ConcurrentHashMap.newKeySet();
    static final Set<UUID> HELD = ConcurrentHashMap.newKeySet();
    static final Map<UUID, Integer> FAILURES_TO_COME = new ConcurrentHashMap<>();

    @Override
    public List<Strand> strands() {
        return List.of(
                strand("stubborn").on(DocumentReviewPassed.class, ThingEars::refuse),
                strand("things").on(DocumentReviewPassed.class, ThingEars::hear));
    }

    private static void hear(DocumentReviewPassed passed) {
        if (FAILURES_TO_COME.merge(passed.caseId().value(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("not yet");
        }
        HEARD.add(passed.caseId().value());
    }

    /** Never handles what {@link #REFUSED} names, and what {@link #HELD} names not yet. */
    private static void refuse(DocumentReviewPassed passed) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !HELD.contains(passed.caseId().value()));
        if (REFUSED.contains(passed.caseId().value())) {
            throw new IllegalStateException("never");
        }
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.APPLICATION_REVIEW;
    }

    @Override
    public void fired(Deadline deadline) {
        FIRED.add(deadline.subject());
    }
}
