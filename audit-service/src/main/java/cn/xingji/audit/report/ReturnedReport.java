package cn.xingji.audit.report;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A report as it was issued before the decision file came back: kept whatever is issued after it (R5.4-review). */
@Entity
@Table(name = "returned_report")
public class ReturnedReport {
    @Id
    private UUID id;

    private UUID auditId;
    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private Draft said;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredFile document;

    private Instant issuedAt;
    private String reason;
    private Instant returnedAt;

    protected ReturnedReport() {}

    ReturnedReport(
            UUID auditId,
            int round,
            Draft said,
            StoredFile document,
            Instant issuedAt,
            String reason,
            Instant returnedAt) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.round = round;
        this.said = said;
        this.document = document;
        this.issuedAt = issuedAt;
        this.reason = reason;
        this.returnedAt = returnedAt;
    }

    /** The first is 1. */
    public int round() {
        return round;
    }

    public Draft said() {
        return said;
    }

    /** The PDF as issued. */
    public StoredFile document() {
        return document;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Why it came back. */
    public String reason() {
        return reason;
    }

    public Instant returnedAt() {
        return returnedAt;
    }
}
