package cn.xingji.deadline;

import cn.xingji.rules.RuleId;
import cn.xingji.rules.calendar.DayCounting;
import cn.xingji.rules.calendar.DayUnit;
import cn.xingji.rules.calendar.Span;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A limit that the rules set, in one of its versions. */
@Entity
@Table(name = "rule_limit")
public class RuleLimit {
    /** Which limit, and which version of it. */
    @Embeddable
    record Version(String name, int version) {}

    @EmbeddedId
    private Version id;

    private LocalDate effectiveFrom;
    private int amount;

    @Enumerated(EnumType.STRING)
    private DayUnit unit;

    @Enumerated(EnumType.STRING)
    private DayCounting counting;

    private boolean rolls;
    private boolean pauses;
    private RuleId rule;
    private String source;

    protected RuleLimit() {}

    public Span span() {
        return Span.of(amount, unit, counting, rolls);
    }

    /** Whether it stands still while the client is asked for something. */
    public boolean pauses() {
        return pauses;
    }

    public RuleId rule() {
        return rule;
    }

    public String source() {
        return source;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** Its name and version, as a case keeps it. */
    public String title() {
        return id.name() + " v" + id.version();
    }
}
