package cn.xingji.service;

import static cn.xingji.service.hearing.Strand.strand;

import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.rules.deadline.DeadlineKind;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import cn.xingji.service.hearing.Hearing;
import cn.xingji.service.hearing.Strand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears events and deadlines, and counts what it heard. */
@ApplicationScoped
public class ThingEars implements Hearing, DeadlineHandler {
    static final List<UUID> HEARD = new CopyOnWriteArrayList<>();
    static final List<UUID> FIRED = new CopyOnWriteArrayList<>();
    static final Set<UUID> REFUSED = ConcurrentHashMap.newKeySet();
    static final Map<UUID, Integer> FAILURES_TO_COME = new ConcurrentHashMap<>();

    @Override
    public List<Strand> strands() {
        return List.of(
                strand("stubborn").on(DocumentReviewPassed.class, ThingEars::refuse),
                strand("things").on(DocumentReviewPassed.class, ThingEars::hear));
    }

    private static void hear(DocumentReviewPassed passed) {
        if (FAILURES_TO_COME.merge(passed.caseId(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("not yet");
        }
        HEARD.add(passed.caseId());
    }

    /** Never handles what {@link #REFUSED} names. */
    private static void refuse(DocumentReviewPassed passed) {
        if (REFUSED.contains(passed.caseId())) {
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
