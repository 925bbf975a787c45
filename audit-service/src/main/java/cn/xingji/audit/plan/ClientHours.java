package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_3_3_1;

import cn.xingji.rules.Refused;
import cn.xingji.rules.calendar.WorkingCalendar;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A client's normal working hours, in one of their versions; without an organisation: everyone's default (R5.3.3.1).
 */
@Entity
@Table(name = "client_hours")
public class ClientHours {
    /**
     * The hours themselves.
     *
     * @param source where they are known from
     */
    public record Hours(WorkingDays days, LocalTime opens, LocalTime closes, String source) {
        public Hours {
            if (!closes.isAfter(opens)) {
                throw Refused.invalidField(R5_3_3_1, "client-hours.close-before-opening", "closes");
            }
        }
    }

    @Id
    private UUID id;

    private UUID organizationId;
    private int version;
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private WorkingDays days;

    private LocalTime opens;
    private LocalTime closes;
    private String source;

    protected ClientHours() {}

    ClientHours(Optional<UUID> organizationId, int version, LocalDate effectiveFrom, Hours hours) {
        this.id = UUID.randomUUID();
        this.organizationId = organizationId.orElse(null);
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.days = hours.days();
        this.opens = hours.opens();
        this.closes = hours.closes();
        this.source = hours.source();
    }

    boolean contain(PlanItem item, WorkingCalendar calendar) {
        return days.include(item.day(), calendar)
                && !item.start().toLocalTime().isBefore(opens)
                && !item.end().toLocalTime().isAfter(closes);
    }

    /** Empty for the default. */
    public Optional<UUID> organizationId() {
        return Optional.ofNullable(organizationId);
    }

    public int version() {
        return version;
    }

    /** Which of a client's own versions these are: the default comes before the first. */
    public int ownVersion() {
        return organizationId().isEmpty() ? 0 : version;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public Hours hours() {
        return new Hours(days, opens, closes, source);
    }
}
