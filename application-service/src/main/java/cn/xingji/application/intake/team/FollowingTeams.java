package cn.xingji.application.intake.team;

import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.usecase.UseCase;
import jakarta.persistence.EntityManager;

/** What audit-service tells of its teams becomes who may see a case here. */
@UseCase
public class FollowingTeams {
    private final EntityManager entities;

    FollowingTeams(EntityManager entities) {
        this.entities = entities;
    }

    /** The team of an audit is the one that was agreed to last. */
    public void confirmed(TeamConfirmed told) {
        entities.createQuery("delete from CaseTeamMember where id.auditId = :audit")
                .setParameter("audit", told.auditId().value())
                .executeUpdate();
        told.team()
                .forEach(member ->
                        entities.persist(new CaseTeamMember(told.caseId(), told.auditId(), member.personId())));
    }
}
