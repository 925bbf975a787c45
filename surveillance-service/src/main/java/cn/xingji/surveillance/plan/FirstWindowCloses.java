package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import jakarta.inject.Singleton;

/** The first surveillance window closes. */
@Singleton
class FirstWindowCloses extends WindowCloses {
    FirstWindowCloses(Surveillance surveillance) {
        super(surveillance, AuditKind.SURVEILLANCE_1);
    }
}
