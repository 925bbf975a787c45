package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import jakarta.inject.Singleton;

/** The second surveillance window opens. */
@Singleton
class SecondWindowOpens extends WindowOpens {
    SecondWindowOpens(Surveillance surveillance) {
        super(surveillance, AuditKind.SURVEILLANCE_2);
    }
}
