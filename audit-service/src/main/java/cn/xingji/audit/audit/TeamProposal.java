package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One proposal of a team, with the client's answer: kept whatever becomes of it. */
@Entity
@Table(name = "team_proposal")
public class TeamProposal {
    /** The client's answer to it. */
    public enum Answer {
        AWAITED,
        AGREED,
        OBJECTED,
        SUPERSEDED
    }

    @Id
    private UUID id;

    private UUID auditId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TeamMember> members;

    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Objection> objections;

    private UUID answeredBy;
    private Instant answeredAt;

    protected TeamProposal() {}

    TeamProposal(UUID auditId, List<TeamMember> members, UUID proposedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.auditId = auditId;
        this.members = List.copyOf(members);
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.answer = Answer.AWAITED;
        this.objections = List.of();
    }

    void agreed(UUID by, Instant now) {
        answer(Answer.AGREED, by, now);
    }

    void objectedTo(List<Objection> said, UUID by, Instant now) {
        this.objections = List.copyOf(said);
        answer(Answer.OBJECTED, by, now);
    }

    void superseded(UUID by, Instant now) {
        answer(Answer.SUPERSEDED, by, now);
    }

    private void answer(Answer given, UUID by, Instant now) {
        this.answer = given;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    public List<TeamMember> members() {
        return members;
    }

    public Answer answer() {
        return answer;
    }

    public List<Objection> objections() {
        return objections;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
