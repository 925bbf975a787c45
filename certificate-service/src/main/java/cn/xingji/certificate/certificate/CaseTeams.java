package cn.xingji.certificate.certificate;

import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who audited which case. */
@ApplicationScoped
public class CaseTeams {
    private final EntityManager entities;

    CaseTeams(EntityManager entities) {
        this.entities = entities;
    }

    public void know(CaseId caseId, List<TeamMember> team) {
        team.forEach(member -> entities.merge(new CaseTeamMember(caseId.value(), member.personId())));
    }
}
