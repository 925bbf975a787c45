package cn.xingji.audit.plan;

import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How many hours make a person-day, and how much a plan may fall short, in one of its versions (R5.3.1.2). */
@Entity
@Table(name = "audit_time_norm")
public class AuditTimeNorm {
    @Id
    private int version;

    private LocalDate effectiveFrom;
    private BigDecimal hoursPerPersonDay;
    private BigDecimal toleratedShortfallHours;
    private String source;

    protected AuditTimeNorm() {}

    AuditTimeNorm(int version, LocalDate effectiveFrom, BigDecimal hoursPerPersonDay, BigDecimal tolerated) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.hoursPerPersonDay = hoursPerPersonDay;
        this.toleratedShortfallHours = tolerated;
        this.source = "";
    }

    /** The hours that a plan for this many person-days must reach. */
    BigDecimal hoursFor(PersonDays personDays) {
        return personDays.days().multiply(hoursPerPersonDay).subtract(toleratedShortfallHours);
    }

    int version() {
        return version;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    String source() {
        return source;
    }
}
