package cn.xingji.audit.fieldwork;

import cn.xingji.events.AuditMethod;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a team brings back, for tests of what is made of it. */
public final class Fieldnotes {
    private static final UUID LEADER = UUID.randomUUID();

    private Fieldnotes() {}

    public static Conclusion recommending(UUID auditId) {
        var words = new Conclusion.Words("Conforms", "After-sales service for appliances", true);
        return new Conclusion(auditId, words, LEADER, Instant.EPOCH);
    }

    /** At a place among the audit's evidence, from 1. */
    public static Evidence evidence(UUID auditId, int position) {
        var observation = new Evidence.Observation(
                AuditMethod.SERVICE_MANAGEMENT, Set.of(new ScoreItem("a1")), "The manual", Optional.empty());
        return new Evidence(auditId, position, observation, new Evidence.Recorder(LEADER, "Li", Instant.EPOCH));
    }
}
