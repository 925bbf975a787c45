package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditMethod;
import cn.xingji.events.Coded;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.EvidenceId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private String method;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> items = new ArrayList<>();

    protected KnownEvidence() {}

    KnownEvidence(EvidenceId id, AuditId auditId, String number, Coded<AuditMethod> method, Set<String> items) {
        this.id = id.value();
        this.auditId = auditId.value();
        this.number = number;
        this.method = method.code();
        this.items = items.stream().sorted().toList();
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

    public Coded<AuditMethod> method() {
        return Coded.read(AuditMethod.class, method);
    }

    public List<String> items() {
        return List.copyOf(items);
    }

    boolean speaksOf(String item) {
        return items.contains(item);
    }
}
