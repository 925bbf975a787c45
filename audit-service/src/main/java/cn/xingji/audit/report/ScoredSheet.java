package cn.xingji.audit.report;

import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.SectionScore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SectionScore> sections;

    protected ScoredSheet() {}

    ScoredSheet(ScoreSheetOpened opened) {
        this.auditId = opened.auditId();
        this.sheetId = opened.sheetId();
        this.schemeVersion = opened.schemeVersion();
        this.sections = List.of();
    }

    void complete(ScoreSheetCompleted said) {
        this.completed = true;
        this.schemeVersion = said.schemeVersion();
        this.total = said.total();
        this.grade = said.grade().orElse(null);
        this.sections = said.sections();
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
    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    public List<SectionScore> sections() {
        return sections;
    }
}
