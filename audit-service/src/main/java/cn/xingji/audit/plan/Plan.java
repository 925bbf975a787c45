package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;

import cn.xingji.audit.audit.TakenDay;
import cn.xingji.rules.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an audit's plan (record 8.3), with the client's answer to it. */
@Entity
@Table(name = "plan")
public class Plan {
    /** What became of a version. */
    public enum Answer {
        AWAITED,
        AGREED,
        DECLINED,
        /** Put off by client or body. */
        POSTPONED,
        SUPERSEDED
    }

    @Id
    private UUID id;

    private UUID auditId;
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanItem> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private RemoteArrangements remote;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String remarks;
    private Instant answeredAt;

    protected Plan() {}

    Plan(
            UUID auditId,
            int version,
            List<PlanItem> items,
            Optional<RemoteArrangements> remote,
            UUID proposedBy,
            Instant now) {
        if (items.isEmpty()) {
            throw Refused.invalidField(R5_3_1_4_PLAN, "plan.empty", "items");
        }
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.version = version;
        this.items = items.stream()
                .sorted(Comparator.comparing(PlanItem::start).thenComparing(PlanItem::end))
                .toList();
        this.remote = remote.orElse(null);
        this.firstDay = this.items.getFirst().day();
        this.lastDay = this.items.getLast().day();
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.answer = Answer.AWAITED;
        this.remarks = "";
    }

    void agree(String said, Instant now) {
        answer(Answer.AGREED, said, now);
    }

    /** The client wants it otherwise and says how. */
    void decline(String said, Instant now) {
        if (said.isBlank()) {
            throw Refused.invalidField(R5_3_1_4_PLAN, "plan.declined-without-remarks", "remarks");
        }
        answer(Answer.DECLINED, said, now);
    }

    /** Put off, for a reason; whatever was said to it before stays with the facts. */
    void postpone(String reason, Instant now) {
        answer(Answer.POSTPONED, reason, now);
    }

    private void answer(Answer given, String said, Instant now) {
        this.answer = given;
        this.remarks = said;
        this.answeredAt = now;
    }

    boolean isAwaited() {
        return answer == Answer.AWAITED;
    }

    boolean stands() {
        return answer == Answer.AWAITED || answer == Answer.AGREED;
    }

    /** A newer version takes its place. */
    void superseded() {
        this.answer = Answer.SUPERSEDED;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** In the order of their beginning. */
    public List<PlanItem> items() {
        return items;
    }

    /** What that of a remote audit says beside its items (RA5.3). */
    public Optional<RemoteArrangements> remote() {
        return Optional.ofNullable(remote);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** Who is wanted on which days. */
    Set<TakenDay> takes() {
        return items.stream()
                .flatMap(item -> item.auditors().stream().map(person -> new TakenDay(person, item.day())))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Answer answer() {
        return answer;
    }

    /** What the client said with its answer. */
    public String remarks() {
        return remarks;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
