package cn.xingji.audit.programme;

import cn.xingji.audit.audit.Audits;
import cn.xingji.audit.audit.Ending;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.text.Texts;
import cn.xingji.usecase.UseCase;
import java.util.Locale;

/** Ends what a terminated case still had open (R5.2.2-contract). */
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

    public void terminated(CaseTerminated told) {
        var ending = Ending.bySystem(Texts.of("ending.case-terminated", Locale.CHINESE), clock.now());
        audits.unfinished(told.caseId().value())
                .forEach(audit -> audit.endWithCase(ending, clock.today()).ifPresent(outbox::tell));
    }
}
