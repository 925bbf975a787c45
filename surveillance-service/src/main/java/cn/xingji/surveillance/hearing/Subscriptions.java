package cn.xingji.surveillance.hearing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import cn.xingji.surveillance.plan.Surveillance;
import cn.xingji.surveillance.special.Weighing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What surveillance-service hears. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(Surveillance surveillance, Weighing weighing) {
        strands = List.of(
                strand("surveillance-plans")
                        .on(CertificateIssued.class, surveillance::plan)
                        .on(CertificateChanged.class, surveillance::change)
                        .on(AuditReported.class, surveillance::complete),
                strand("special-audits").on(ChangeAccepted.class, weighing::ask));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
