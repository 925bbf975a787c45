package cn.xingji.application.casework.timeline;

import cn.xingji.application.intake.archive.MomentOnFile;
import cn.xingji.rules.people.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that happened in a case, whichever service told it. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {
    @Id
    private UUID eventId;

    private UUID caseId;
    private Instant at;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts = new HashMap<>();

    protected TimelineEntry() {}

    /** @param kind the name of what happened */
    TimelineEntry(UUID eventId, Instant at, String kind, String actor, Moment moment) {
        this.eventId = eventId;
        this.caseId = moment.caseId().value();
        this.at = at;
        this.kind = kind;
        this.role = moment.by();
        this.actor = actor;
        this.facts = Map.copyOf(moment.facts());
    }

    /** Everything that the archive takes over. */
    MomentOnFile onFile() {
        return new MomentOnFile(eventId, at, kind, facts());
    }

    /** What fills its text lies in the archive from now on. */
    void sealed() {
        facts = Map.of();
    }

    /** Whether nothing fills its text. */
    boolean isSealed() {
        return facts.isEmpty();
    }

    public Instant at() {
        return at;
    }

    /** The event's name. */
    public String kind() {
        return kind;
    }

    public Role role() {
        return role;
    }

    /** The name of who acted; blank for the platform itself. */
    public String actor() {
        return actor;
    }

    public Map<String, String> facts() {
        return Map.copyOf(facts);
    }
}
