package cn.xingji.application.commerce.fee;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of the fee and person-day table (服务认证收费及审查人日表, R7-fee). */
@Entity
@Table(name = "fee_schedule")
public class FeeSchedule {
    private static final RuleId RULE = R7_FEE;

    @Id
    private String version;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private FeeScheduleState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> editors = new ArrayList<>();

    private UUID publishedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fee_schedule_band", joinColumns = @JoinColumn(name = "schedule"))
    private Set<Band> bands = new LinkedHashSet<>();

    @Version
    private long revision;

    protected FeeSchedule() {}

    /** A draft, without bands yet. */
    public FeeSchedule(String version, Terms terms, Caller draftedBy) {
        this.version = version;
        this.terms = terms;
        this.state = FeeScheduleState.DRAFT;
        this.editors = List.of(draftedBy.id());
    }

    void edit(Terms changed, Caller by) {
        act(FeeScheduleState.Act.EDIT);
        terms = changed;
        remember(by);
    }

    /** @throws Refused when the table has holes or overlaps */
    void fill(Bands table, Caller by) {
        var after = FeeScheduleState.LIFECYCLE.after(state, FeeScheduleState.Act.EDIT);
        table.requireWhole();
        state = after;
        bands.clear();
        bands.addAll(table.rows());
        remember(by);
    }

    private void remember(Caller editor) {
        editors = Stream.concat(editors.stream(), Stream.of(editor.id()))
                .distinct()
                .toList();
    }

    /** Gives a draft up; what is published stands. */
    void discard() {
        act(FeeScheduleState.Act.DISCARD);
    }

    /**
     * Puts it in force from its day on.
     *
     * @throws Refused when the table has holes, the day is not after today, or one of those who drafted, edited or
     *     imported it publishes it
     */
    void publish(Caller by, LocalDate today) {
        var after = FeeScheduleState.LIFECYCLE.after(state, FeeScheduleState.Act.PUBLISH);
        if (editors.contains(by.id())) {
            throw Refused.forbidden(RULE, "fee.published-by-its-author");
        }
        if (!terms.effectiveFrom().isAfter(today)) {
            throw Refused.invalidField(RULE, "fee.effective-in-the-past", "effectiveFrom");
        }
        table().requireWhole();
        state = after;
        publishedBy = by.id();
    }

    /**
     * The audit time that the table gives (R5.2.1-e).
     *
     * @throws Refused when no band covers this case
     */
    public PersonDays personDays(int people, Risk risk, AuditMode mode) {
        return table().days(people, risk, mode);
    }

    /** To the table's step (context Q3); what lies on a step stays. */
    public PersonDays rounded(BigDecimal exact) {
        return PersonDays.rounded(exact, terms.roundingStep(), terms.rounding().mode());
    }

    private void act(FeeScheduleState.Act act) {
        state = FeeScheduleState.LIFECYCLE.after(state, act);
    }

    private Bands table() {
        return new Bands(List.copyOf(bands));
    }

    public String version() {
        return version;
    }

    public Terms terms() {
        return terms;
    }

    public FeeScheduleState state() {
        return state;
    }

    public List<Band> bands() {
        return table().rows();
    }

    public long revision() {
        return revision;
    }
}
