package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditMethod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Evidence as audit-service told of it: which audit, and which items it speaks about. */
@Entity
@Table(name = "known_evidence")
public class KnownEvidence {
    @Id
    private UUID id;

    private UUID auditId;
    private String number;

    @Enumerated(EnumType.STRING)
    private AuditMethod method;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> items = new ArrayList<>();

    protected KnownEvidence() {}

    public KnownEvidence(EvidenceRecorded told) {
        this.id = told.evidenceId();
        this.auditId = told.auditId();
        this.number = told.number();
        this.method = told.method();
        this.items = told.items().stream().sorted().toList();
    }

    UUID auditId() {
        return auditId;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public AuditMethod method() {
        return method;
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    boolean speaksOf(String item) {
        return items.contains(item);
    }
}
