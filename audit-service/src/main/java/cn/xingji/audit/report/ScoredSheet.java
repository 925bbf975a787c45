package cn.xingji.audit.report;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.SectionScore;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What this service knows of an audit's score sheet: a projection of what scoring-service tells. */
@Entity
@Table(name = "scored_sheet")
public class ScoredSheet {
    @Id
    private UUID auditId;

    private UUID sheetId;
    private String schemeVersion;
    private boolean completed;
    private BigDecimal total;

    private String grade;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SectionScore> sections;

    protected ScoredSheet() {}

    ScoredSheet(AuditId auditId, ScoreSheetId sheetId, String schemeVersion) {
        this.auditId = auditId.value();
        this.sheetId = sheetId.value();
        this.schemeVersion = schemeVersion;
        this.sections = List.of();
    }

    void complete(SheetResult result) {
        this.completed = true;
        this.schemeVersion = result.schemeVersion();
        this.total = result.total();
        this.grade = result.grade().map(Coded::code).orElse(null);
        this.sections = result.sections();
    }

    void reopen() {
        this.completed = false;
        this.total = null;
        this.grade = null;
        this.sections = List.of();
    }

    public UUID sheetId() {
        return sheetId;
    }

    public String schemeVersion() {
        return schemeVersion;
    }

    public boolean isCompleted() {
        return completed;
    }

    /** Points out of 100, exact; empty until the sheet is completed. */
    public Optional<BigDecimal> total() {
        return Optional.ofNullable(total);
    }

    /** Empty below the lowest grade (R6-grades), or until the sheet is completed. */
    public Optional<Coded<Grade>> grade() {
        return Optional.ofNullable(grade).map(code -> Coded.read(Grade.class, code));
    }

    public List<SectionScore> sections() {
        return sections;
    }
}
