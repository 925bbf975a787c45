package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import cn.xingji.events.TeamRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One person's time on an audit's team: who ever sat on it stays known (R5.4-independent). */
@Entity
@Table(name = "audit_stint")
public class Stint {
    @Id
    private UUID id;

    private UUID auditId;
    private UUID personId;
    private String name;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    private Instant since;
    private Instant until;

    protected Stint() {}

    Stint(UUID auditId, TeamMember member, Instant since) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.personId = member.personId();
        this.name = member.name();
        this.role = member.actsAs();
        this.since = since;
    }

    void end(Instant now) {
        this.until = now;
    }

    /** Whether it is this place, held until now. */
    boolean isNow(TeamMember member) {
        return until == null && member().equals(member);
    }

    public TeamMember member() {
        return TeamMember.of(personId, name, role);
    }

    public Instant since() {
        return since;
    }

    /** Empty for who sits there still. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
