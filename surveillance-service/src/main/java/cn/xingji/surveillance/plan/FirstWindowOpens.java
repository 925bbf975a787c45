package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import jakarta.inject.Singleton;

/** The first surveillance window opens. */
@Singleton
class FirstWindowOpens extends WindowOpens {
    FirstWindowOpens(Surveillance surveillance) {
        super(surveillance, AuditKind.SURVEILLANCE_1);
    }
}
