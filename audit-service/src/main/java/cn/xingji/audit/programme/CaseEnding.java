package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.Ending;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.text.Texts;
import cn.xingji.usecase.UseCase;
import java.util.Locale;

/** Client or body ended a case: its audits end with it, and none is ordered again (R5.2.2-contract). */
@UseCase
public class CaseEnding {
    private final Audits audits;
    private final BusinessClock clock;
    private final Outbox outbox;

    CaseEnding(Audits audits, BusinessClock clock, Outbox outbox) {
        this.audits = audits;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Why the case ended is told to the client by its own letter, and stays with the case. */
    public void end(CaseTerminated terminated) {
        var ending = Ending.bySystem(Texts.of("ending.case-terminated", Locale.CHINESE), clock.now());
        audits.ofCase(terminated.caseId().value())
                .forEach(audit -> audit.endWithCase(ending, clock.today()).ifPresent(outbox::tell));
    }
}
