package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import jakarta.inject.Singleton;

/** The second surveillance window closes. */
@Singleton
class SecondWindowCloses extends WindowCloses {
    SecondWindowCloses(Surveillance surveillance) {
        super(surveillance, AuditKind.SURVEILLANCE_2);
    }
}
