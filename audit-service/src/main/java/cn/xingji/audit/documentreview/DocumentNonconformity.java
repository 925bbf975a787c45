package cn.xingji.audit.documentreview;

import static cn.xingji.audit.documentreview.NonconformityState.LIFECYCLE;
import static cn.xingji.rules.RuleId.R5_3_2_NC;

import cn.xingji.audit.documentreview.Answer.Judgement;
import cn.xingji.events.AuditEvent.DocumentCorrectionSentBack;
import cn.xingji.events.AuditEvent.DocumentNonconformityVerified;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.NonconformityId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the documents lack, with every answer of the client's and what the leader found of it (R5.3.2-nc). */
@Entity
@Table(name = "document_nonconformity")
public class DocumentNonconformity {
    static final RuleId RULE = R5_3_2_NC;

    @Id
    private UUID id;

    private UUID auditId;
    private UUID reviewId;
    private String against;
    private String clause;
    private String description;

    @Enumerated(EnumType.STRING)
    private NonconformityState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Answer> answers;

    protected DocumentNonconformity() {}

    DocumentNonconformity(DocumentReview review, DocumentReview.Raised raised) {
        this.id = UUID.randomUUID();
        this.auditId = review.auditId();
        this.reviewId = review.id();
        this.against = raised.against();
        this.clause = raised.clause();
        this.description = raised.description();
        this.state = NonconformityState.OPEN;
        this.answers = List.of();
    }

    /**
     * The client's answer; it needs both, what was put right and what keeps it from happening again.
     *
     * @return the answer given earlier in the same round, in whose place it comes
     */
    Optional<Answer> correct(Answer given) {
        var after = LIFECYCLE.after(state, NonconformityAct.CORRECT);
        if (given.correction().isBlank()) {
            throw missing("nonconformity.correction-missing", "correction");
        }
        if (given.correctiveAction().isBlank()) {
            throw missing("nonconformity.corrective-action-missing", "correctiveAction");
        }
        var former = latest().filter(answer -> answer.givesWayTo(given));
        var kept = former.isPresent() ? answers.subList(0, answers.size() - 1) : answers;
        state = after;
        answers = Stream.concat(kept.stream(), Stream.of(given)).toList();
        return former;
    }

    DocumentNonconformityVerified verify(CaseId caseId, UUID leader, Instant now) {
        state = LIFECYCLE.after(state, NonconformityAct.VERIFY);
        judge(new Judgement(true, "", leader, now));
        return new DocumentNonconformityVerified(caseId, new AuditId(auditId), new NonconformityId(id));
    }

    /** The answer is not enough: the client reads why, and answers again. */
    DocumentCorrectionSentBack sendBack(CaseId caseId, String reason, UUID leader, Instant now) {
        var after = LIFECYCLE.after(state, NonconformityAct.SEND_BACK);
        if (reason.isBlank()) {
            throw missing("nonconformity.sent-back-without-reason", "reason");
        }
        state = after;
        judge(new Judgement(false, reason, leader, now));
        return new DocumentCorrectionSentBack(caseId, new AuditId(auditId), new NonconformityId(id));
    }

    private void judge(Judgement found) {
        var judged = answers.getLast().judged(found);
        answers = Stream.concat(answers.stream().limit(answers.size() - 1L), Stream.of(judged))
                .toList();
    }

    private Refused missing(String code, String field) {
        return Refused.invalidField(RULE, code, field).with("nonconformity", description);
    }

    public UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    /** The item of the review that it is about, by its reference; blank where that is not on record. */
    public String against() {
        return against;
    }

    public String clause() {
        return clause;
    }

    public String description() {
        return description;
    }

    public NonconformityState state() {
        return state;
    }

    /** In the order in which they were given. */
    public List<Answer> answers() {
        return answers;
    }

    private Optional<Answer> latest() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /** @throws Refused when no answer to it came with such a file */
    StoredFile file(UUID fileId) {
        return answers.stream()
                .flatMap(answer -> answer.files().stream())
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .map(EnclosedFile::file)
                .orElseThrow(() -> Refused.unknown("file"));
    }
}
