package cn.xingji.application.intake.competence;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.usecase.UseCase;

/** What audit-service tells of its register becomes what is known of it here. */
@UseCase
public class FollowingCompetence {
    private final CompetenceRegister register;

    FollowingCompetence(CompetenceRegister register) {
        this.register = register;
    }

    public void registered(CompetenceRegistered told) {
        register.know(new CompetentPerson(
                told.personId().value(),
                told.name(),
                told.competences(),
                told.trades(),
                told.registeredUntil(),
                told.standing()));
    }
}
