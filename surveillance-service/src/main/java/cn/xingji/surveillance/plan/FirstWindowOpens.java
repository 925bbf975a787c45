package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.service.outbox.Outbox;
import jakarta.inject.Singleton;

/** The first surveillance window opens. */
@Singleton
class FirstWindowOpens extends WindowOpens {
    FirstWindowOpens(SurveillancePlans plans, Outbox outbox) {
        super(plans, outbox, AuditKind.SURVEILLANCE_1);
    }
}
