package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The audit report (record 8.5): the team leader's, who answers for it; once issued it stands (R5.3.3.5). */
@Entity
@Table(name = "report")
public class Report {
    @Id
    private UUID auditId;

    @Version
    private long version;

    private String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> strengths;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> suggestions;

    private Boolean recommended;
    private UUID writtenBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredFile document;

    private Instant issuedAt;
    private String returnedReason;
    private Instant returnedAt;

    protected Report() {}

    Report(UUID auditId) {
        this.auditId = auditId;
        this.returnedReason = "";
    }

    void write(Draft draft, UUID leader) {
        requireNotIssued();
        this.summary = draft.summary();
        this.findings = draft.findings();
        this.strengths = draft.strengths();
        this.suggestions = draft.suggestions();
        this.recommended = draft.recommended().orElse(null);
        this.writtenBy = leader;
    }

    /**
     * What it would say if it were issued on this basis.
     *
     * @throws Refused unless it may be
     */
    IssuedReport drawn(Audit audit, ReportBasis basis, Instant at) {
        requireNotIssued();
        var draft = draft();
        basis.requireBears(draft);
        return IssuedReport.of(audit, draft, basis.recommended(draft), basis, at);
    }

    /**
     * Issues it as it was printed.
     *
     * @throws Refused unless it may be, and what was printed still stands
     */
    void issue(IssuedReport printed, StoredFile paper, Audit audit, ReportBasis basis) {
        if (!printed.equals(drawn(audit, basis, printed.issuedAt()))) {
            throw Refused.conflict(Draft.RULE, "report.changed-meanwhile");
        }
        this.document = paper;
        this.issuedAt = printed.issuedAt();
    }

    /**
     * The decision file came back: it is a draft again, to be corrected and issued anew (R5.4-review).
     *
     * @return what was issued, as it is kept
     */
    ReturnedReport reopen(int round, String reason, Instant now) {
        var issued = new ReturnedReport(auditId, round, draft(), document, issuedAt, reason, now);
        this.document = null;
        this.issuedAt = null;
        this.returnedReason = reason;
        this.returnedAt = now;
        return issued;
    }

    public Draft draft() {
        return new Draft(summary, findings, strengths, suggestions, Optional.ofNullable(recommended));
    }

    private void requireNotIssued() {
        if (isIssued()) {
            throw Refused.conflict(Draft.RULE, "report.issued-already");
        }
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    public UUID auditId() {
        return auditId;
    }

    public long version() {
        return version;
    }

    public UUID writtenBy() {
        return writtenBy;
    }

    /** The PDF as issued. */
    public Optional<StoredFile> document() {
        return Optional.ofNullable(document);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /** Why the decision file came back last; blank when it didn't. */
    public String returnedReason() {
        return returnedReason;
    }
}
