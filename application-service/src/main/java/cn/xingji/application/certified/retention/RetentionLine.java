package cn.xingji.application.certified.retention;

import cn.xingji.rules.RuleId;
import cn.xingji.rules.retention.RetentionRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;

/** How long one kind of record is kept, in one version. */
@Entity
@Table(name = "retention_rule")
public class RetentionLine {
    @Embeddable
    record Version(@Enumerated(EnumType.STRING) KeptRecord record, int version) {}

    @EmbeddedId
    private Version id;

    private LocalDate effectiveFrom;
    private String service;
    private String countsFrom;
    private int years;
    private boolean cycles;
    private RuleId rule;
    private String source;

    protected RetentionLine() {}

    KeptRecord record() {
        return id.record();
    }

    int version() {
        return id.version();
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The service that owns such records. */
    String service() {
        return service;
    }

    String countsFrom() {
        return countsFrom;
    }

    RetentionRule kept() {
        return new RetentionRule(Period.ofYears(years), cycles);
    }

    /** The rule that asks for the record. */
    RuleId rule() {
        return rule;
    }

    String source() {
        return source;
    }
}
