package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.service.outbox.Outbox;
import jakarta.inject.Singleton;

/** The second surveillance window opens. */
@Singleton
class SecondWindowOpens extends WindowOpens {
    SecondWindowOpens(SurveillancePlans plans, Outbox outbox) {
        super(plans, outbox, AuditKind.SURVEILLANCE_2);
    }
}
