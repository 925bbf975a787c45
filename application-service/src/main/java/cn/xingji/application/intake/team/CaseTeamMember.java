package cn.xingji.application.intake.team;

import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.search.Condition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody of the team that the client agreed to for an audit of its case, as audit-service told. */
@Entity
@Table(name = "case_team_member")
public class CaseTeamMember {
    /** A person has one seat in an audit. */
    @Embeddable
    public record Id(UUID auditId, UUID personId) {}

    @EmbeddedId
    private Id id = new Id(new UUID(0, 0), new UUID(0, 0));

    private UUID caseId;

    protected CaseTeamMember() {}

    CaseTeamMember(CaseId caseId, AuditId auditId, UUID personId) {
        this.id = new Id(auditId.value(), personId);
        this.caseId = caseId.value();
    }

    /**
     * That this person is on a team of the case that a row concerns.
     *
     * @param caseId where the row names its case
     */
    public static <T> Condition<T> isOnTeamOf(String caseId, UUID person) {
        return Condition.exists(CaseTeamMember.class, "caseId", caseId, Condition.equal("id.personId", person));
    }

    public Id id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }
}
