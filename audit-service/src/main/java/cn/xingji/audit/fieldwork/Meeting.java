package cn.xingji.audit.fieldwork;

import static cn.xingji.rules.RuleId.R5_3_3_2;

import cn.xingji.audit.audit.Audit;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A meeting that was held, with its time and who attended (R5.3.3.2). */
@Entity
@Table(name = "meeting")
public class Meeting {
    static final RuleId RULE = R5_3_3_2;

    @Id
    private UUID id;

    private UUID auditId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    private Instant startedAt;
    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendee> attendees;

    private String notes;
    private UUID recordedBy;
    private Instant recordedAt;

    protected Meeting() {}

    /** What is recorded of a meeting. */
    record Minutes(MeetingKind kind, Instant startedAt, Instant endedAt, List<Attendee> attendees, String notes) {}

    /**
     * A meeting of an audit.
     *
     * @param before those that were held so far
     * @throws Refused when it was not its turn yet, or its minutes can't be right
     */
    static Meeting held(Audit audit, MeetingsHeld before, Minutes minutes, UUID recordedBy, Instant now) {
        before.requireBefore(minutes.kind(), audit.fieldworkStartedOn().isPresent());
        requireSound(minutes, now);
        return new Meeting(audit.id(), minutes, recordedBy, now);
    }

    private Meeting(UUID auditId, Minutes minutes, UUID recordedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.kind = minutes.kind();
        this.startedAt = minutes.startedAt();
        this.endedAt = minutes.endedAt();
        this.attendees = List.copyOf(minutes.attendees());
        this.notes = minutes.notes();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    private static void requireSound(Minutes minutes, Instant now) {
        if (!minutes.endedAt().isAfter(minutes.startedAt())) {
            throw Refused.invalidField(RULE, "meeting.ends-before-it-starts", "endedAt");
        }
        if (minutes.endedAt().isAfter(now)) {
            throw Refused.invalidField(RULE, "meeting.in-the-future", "endedAt").with("endedAt", minutes.endedAt());
        }
        requireParty(minutes, Party.BODY);
        if (minutes.kind().isWithClient()) {
            requireParty(minutes, Party.CLIENT);
        }
    }

    private static void requireParty(Minutes minutes, Party party) {
        if (minutes.attendees().stream().noneMatch(attendee -> attendee.party() == party)) {
            throw Refused.invalidField(RULE, "meeting.party-missing", "attendees")
                    .with("kind", minutes.kind())
                    .with("party", party);
        }
    }

    public UUID id() {
        return id;
    }

    public MeetingKind kind() {
        return kind;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public List<Attendee> attendees() {
        return attendees;
    }

    public String notes() {
        return notes;
    }
}
