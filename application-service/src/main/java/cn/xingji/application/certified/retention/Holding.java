package cn.xingji.application.certified.retention;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import java.util.UUID;

/** An administrator holds a case, or lets it go again; either with a reason. */
@UseCase
class Holding {
    private final LegalHolds holds;
    private final Applications applications;
    private final BusinessClock clock;

    Holding(LegalHolds holds, Applications applications, BusinessClock clock) {
        this.holds = holds;
        this.applications = applications;
        this.clock = clock;
    }

    UUID hold(UUID caseId, String reason, Caller by) {
        applications.get(caseId);
        if (holds.isHeld(caseId)) {
            throw Refused.conflict("hold.set-already");
        }
        var hold = new LegalHold(caseId, reason, by, clock.now());
        holds.persist(hold);
        return hold.id();
    }

    void lift(UUID id, String because, Caller by) {
        holds.locked(id).lift(because, by, clock.now());
    }
}
