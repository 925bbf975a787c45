package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_B;

import cn.xingji.rules.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Everything that the reviewer asked of the applicant at once, and what it answered (R5.2.1-b). */
@Entity
@Table(name = "information_request")
public class InformationRequest {
    @Id
    private UUID id;

    private UUID applicationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> items = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<InformationAnswer> answers = new ArrayList<>();

    private String reason;
    private Instant requestedAt;
    private LocalDate answerBy;
    private Instant answeredAt;

    protected InformationRequest() {}

    /**
     * @param reason why this was not asked before; blank for the first request
     * @param earlier what was asked before
     * @param answerBy the last day for an answer
     */
    InformationRequest(
            UUID applicationId,
            List<String> items,
            String reason,
            List<InformationRequest> earlier,
            Instant requestedAt,
            LocalDate answerBy) {
        if (reason.isBlank() && !earlier.isEmpty()) {
            throw Refused.invalidField(R5_2_1_B, "information.asked-before", "reason");
        }
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.items = List.copyOf(items);
        this.reason = reason;
        this.requestedAt = requestedAt;
        this.answerBy = answerBy;
    }

    /**
     * Answers every item.
     *
     * @param attached the files of the application: an answer refers to no others
     */
    void answer(List<InformationAnswer> given, Set<UUID> attached, Instant now) {
        requireAttached(given, attached);
        if (given.size() != items.size() || given.stream().anyMatch(InformationAnswer::saysNothing)) {
            throw Refused.invalidField(R5_2_1_B, "information.answers-missing", "answers")
                    .with("items", items.size());
        }
        answers = List.copyOf(given);
        answeredAt = now;
    }

    private static void requireAttached(List<InformationAnswer> given, Set<UUID> attached) {
        given.stream()
                .flatMap(answer -> answer.attachments().stream())
                .filter(attachment -> !attached.contains(attachment))
                .findFirst()
                .ifPresent(foreign -> {
                    throw Refused.invalidField(R5_2_1_B, "information.attachment-unknown", "answers")
                            .with("attachment", foreign);
                });
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    public List<InformationAnswer> answers() {
        return List.copyOf(answers);
    }

    public String reason() {
        return reason;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** The last day for an answer; from the day after it the case may be closed. */
    public LocalDate answerBy() {
        return answerBy;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
