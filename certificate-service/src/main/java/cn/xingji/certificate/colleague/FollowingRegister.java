package cn.xingji.certificate.colleague;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.usecase.UseCase;

/** What audit-service tells of its register becomes what is known of it here. */
@UseCase
public class FollowingRegister {
    private final RegisteredColleagues colleagues;

    FollowingRegister(RegisteredColleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * An entry that was told without its ties says too little to act on: until it is told anew, nobody is known by it.
     */
    public void registered(CompetenceRegistered told) {
        told.standing()
                .ifPresent(standing ->
                        colleagues.know(new RegisteredColleague(told.personId().value(), told.name(), standing)));
    }
}
