package cn.xingji.surveillance.special;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;

/** Weighing whether a change calls for a special audit (R5.2.3-review, R5.6.2-b). */
@UseCase
public class Weighing {
    private final SpecialAudits specialAudits;
    private final BusinessClock clock;

    Weighing(SpecialAudits specialAudits, BusinessClock clock) {
        this.specialAudits = specialAudits;
        this.clock = clock;
    }

    /** Asks once of each change and certificate. */
    public void ask(ChangeAccepted accepted) {
        var change = CertifiedChange.of(accepted);
        if (!specialAudits.isAsked(change)) {
            SpecialAuditQuestion.raisedBy(change).ifPresent(specialAudits::persist);
        }
    }

    void weigh(UUID id, IfMatch seen, SpecialAuditQuestion.Outcome outcome, String reason, Caller by) {
        var question = specialAudits.get(id);
        seen.require(question.version());
        question.weigh(outcome, reason, by, clock.now());
    }
}
