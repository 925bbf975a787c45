package cn.xingji.audit.documentreview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the client answered to a nonconformity once: kept whatever the leader finds of it (R5.3.2-nc).
 *
 * @param round the round of the review that it answers
 * @param correction what was put right
 * @param correctiveAction what keeps it from happening again
 * @param answeredBy empty as it was kept before people were
 * @param judgement empty until the leader has looked at it
 */
public record Answer(
        int round,
        String correction,
        String correctiveAction,
        List<EnclosedFile> files,
        Optional<UUID> answeredBy,
        Instant answeredAt,
        Optional<Judgement> judgement) {

    /** Whether the leader found it enough; the reason is blank when he did. */
    public record Judgement(boolean verified, String reason, UUID judgedBy, Instant judgedAt) {}

    public Answer {
        files = List.copyOf(files);
    }

    Answer judged(Judgement found) {
        return new Answer(round, correction, correctiveAction, files, answeredBy, answeredAt, Optional.of(found));
    }

    /** Whether this one, given before it was handed in, gives way to another. */
    boolean givesWayTo(Answer other) {
        return judgement.isEmpty() && round == other.round();
    }
}
