package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.service.outbox.Outbox;
import jakarta.inject.Singleton;

/** The second surveillance window closes. */
@Singleton
class SecondWindowCloses extends WindowCloses {
    SecondWindowCloses(SurveillancePlans plans, Outbox outbox) {
        super(plans, outbox, AuditKind.SURVEILLANCE_2);
    }
}
