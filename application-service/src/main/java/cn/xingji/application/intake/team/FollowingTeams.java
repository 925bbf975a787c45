package cn.xingji.application.intake.team;

import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.usecase.UseCase;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What audit-service tells of its teams becomes who may see a case here. */
@UseCase
public class FollowingTeams {
    private final EntityManager entities;

    FollowingTeams(EntityManager entities) {
        this.entities = entities;
    }

    /** The team of an audit is the one that was agreed to last. */
    public void confirmed(TeamConfirmed told) {
        follow(told.caseId(), told.auditId(), told.team());
    }

    public void replaced(TeamMemberReplaced told) {
        follow(told.caseId(), told.auditId(), told.team());
    }

    private void follow(CaseId caseId, AuditId auditId, List<TeamMember> team) {
        entities.createQuery("delete from CaseTeamMember where id.auditId = :audit")
                .setParameter("audit", auditId.value())
                .executeUpdate();
        team.forEach(member -> entities.persist(new CaseTeamMember(caseId, auditId, member.personId())));
    }
}
