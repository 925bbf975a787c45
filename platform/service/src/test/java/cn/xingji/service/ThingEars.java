package cn.xingji.service;

import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.service.deadline.Deadline;
import cn.xingji.service.deadline.DeadlineHandler;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears events and deadlines, and counts what it heard. */
@ApplicationScoped
public class ThingEars implements DeadlineHandler {
    static final List<UUID> HEARD = new CopyOnWriteArrayList<>();
    static final List<UUID> FIRED = new CopyOnWriteArrayList<>();
    static final Map<UUID, Integer> FAILURES_TO_COME = new ConcurrentHashMap<>();

    private final Inbox inbox;

    ThingEars(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("audit-events")
    @Blocking
    public void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, AuditEvent.class, this::on);
    }

    private void on(AuditEvent event) {
        if (event instanceof DocumentReviewPassed passed) {
            if (FAILURES_TO_COME.merge(passed.caseId(), -1, Integer::sum) >= 0) {
                throw new IllegalStateException("not yet");
            }
            HEARD.add(passed.caseId());
        }
    }

    @Override
    public String kind() {
        return "thing";
    }

    @Override
    public void fired(Deadline deadline) {
        FIRED.add(deadline.subject());
    }
}
