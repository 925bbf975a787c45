package cn.xingji.certificate.hearing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.certificate.certificate.Issuing;
import cn.xingji.certificate.colleague.FollowingRegister;
import cn.xingji.certificate.decision.Deciding;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What certificate-service hears. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(Deciding deciding, Issuing issuing, FollowingRegister register) {
        strands = List.of(
                strand("colleagues").on(CompetenceRegistered.class, register::registered),
                strand("decision-files")
                        .on(AuditReported.class, deciding::open)
                        .on(CaseTerminated.class, deciding::terminated),
                strand("changed-certificates").on(ChangeAccepted.class, issuing::reissue));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
