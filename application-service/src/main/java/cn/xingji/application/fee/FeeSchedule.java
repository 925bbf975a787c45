package cn.xingji.application.fee;

import cn.xingji.chassis.rule.Refused;
import cn.xingji.events.AuditMode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A version of the fee and person-day table (服务认证收费及审查人日表, R7-fee). Amounts are in CNY. */
@Entity
@Table(name = "fee_schedule")
public class FeeSchedule {
    @Id
    private String version;

    private LocalDate effectiveFrom;
    private String source;
    private BigDecimal dayRate;
    private BigDecimal application;
    private BigDecimal certificate;
    private BigDecimal annual;
    private BigDecimal roundingStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fee_schedule_band", joinColumns = @JoinColumn(name = "schedule"))
    private Set<Band> bands = new LinkedHashSet<>();

    protected FeeSchedule() {}

    public FeeSchedule(String version, BigDecimal dayRate, BigDecimal roundingStep, Collection<Band> bands) {
        this.version = version;
        this.dayRate = dayRate;
        this.application = new BigDecimal("1000.00");
        this.certificate = new BigDecimal("2000.00");
        this.annual = new BigDecimal("2000.00");
        this.roundingStep = roundingStep;
        this.bands = new LinkedHashSet<>(bands);
    }

    /**
     * The audit time that the table gives (R5.2.1-e).
     *
     * @throws Refused when no band covers this case
     */
    public BigDecimal personDays(int people, Risk risk, AuditMode mode) {
        return bands.stream()
                .filter(band -> band.covers(people, risk, mode))
                .findFirst()
                .map(Band::days)
                .orElseThrow(() -> Refused.conflict("R5.2.1-e", "fee.no-band")
                        .with("people", people)
                        .with("risk", risk));
    }

    /** Up to the table's next step (context Q3); what lies on a step stays. */
    public BigDecimal rounded(BigDecimal days) {
        return days.divide(roundingStep, 0, RoundingMode.CEILING).multiply(roundingStep);
    }

    /** What the initial certification costs. */
    public BigDecimal initialFee(BigDecimal days) {
        return application.add(days.multiply(dayRate)).add(certificate).setScale(2, RoundingMode.HALF_UP);
    }

    public String version() {
        return version;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String source() {
        return source;
    }

    public BigDecimal dayRate() {
        return dayRate;
    }

    public BigDecimal application() {
        return application;
    }

    public BigDecimal certificate() {
        return certificate;
    }

    public BigDecimal annual() {
        return annual;
    }

    public BigDecimal roundingStep() {
        return roundingStep;
    }

    public List<Band> bands() {
        return bands.stream()
                .sorted(Comparator.comparingInt(Band::peopleFrom)
                        .thenComparing(Band::risk)
                        .thenComparing(Band::mode))
                .toList();
    }
}
