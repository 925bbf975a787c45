package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_4;

import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Coded;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.EvidenceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of audit evidence, tied to score items and to the method it was found by (R5.3.3.3, R5.3.3.4). */
@Entity
@Table(name = "evidence")
public class Evidence {
    static final RuleId RULE = R5_3_3_4;

    @Id
    private UUID id;

    private UUID auditId;
    private String number;

    @Enumerated(EnumType.STRING)
    private AuditMethod method;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> items;

    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredFile file;

    private UUID recordedBy;
    private String recordedByName;
    private Instant recordedAt;

    protected Evidence() {}

    /** What was found. */
    record Observation(AuditMethod method, Set<ScoreItem> items, String description, Optional<StoredFile> file) {
        Observation {
            if (items.isEmpty()) {
                throw Refused.invalidField(RULE, "evidence.without-items", "items");
            }
            if (description.isBlank()) {
                throw Refused.invalidField(RULE, "evidence.without-description", "description");
            }
        }

        /** The same, with the file that shows it. */
        Observation shownBy(StoredFile shown) {
            return new Observation(method, items, description, Optional.of(shown));
        }
    }

    /** Who recorded it, when. */
    record Recorder(UUID id, String name, Instant at) {}

    /** @param position its place among the audit's evidence, from 1 */
    Evidence(UUID auditId, int position, Observation observation, Recorder recorder) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.number = "EV-%03d".formatted(position);
        this.method = observation.method();
        this.items =
                new TreeSet<>(observation.items().stream().map(ScoreItem::id).toList());
        this.description = observation.description();
        this.file = observation.file().orElse(null);
        this.recordedBy = recorder.id();
        this.recordedByName = recorder.name();
        this.recordedAt = recorder.at();
    }

    EvidenceRecorded recorded(UUID caseId) {
        return new EvidenceRecorded(
                new CaseId(caseId), new AuditId(auditId), new EvidenceId(id), number, Coded.of(method), items);
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code EV-001}, in the order of recording. */
    public String number() {
        return number;
    }

    public AuditMethod method() {
        return method;
    }

    /** Ids of score items, as they stand in the table. */
    public Set<String> items() {
        return ScoreItem.inOrder(items);
    }

    public String description() {
        return description;
    }

    /** Photo, recording or document, where there is one. */
    public Optional<StoredFile> file() {
        return Optional.ofNullable(file);
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
