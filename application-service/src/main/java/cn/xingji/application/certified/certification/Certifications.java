package cn.xingji.application.certified.certification;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.intake.application.CertifiedBefore;
import cn.xingji.events.CertificateEvent.CertificateChanged;
import cn.xingji.events.CertificateEvent.CertificateExpired;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificateRevoked;
import cn.xingji.events.CertificateEvent.CertificateWithdrawn;
import cn.xingji.events.Scope;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is certified, as certificate-service tells it. */
@ApplicationScoped
public class Certifications implements PanacheRepositoryBase<Certification, UUID>, CertifiedBefore {

    /**
     * What is certified in this case.
     *
     * @throws Refused when nothing is, or no longer
     */
    public Certification standing(UUID caseId) {
        return findByIdOptional(caseId)
                .filter(certification -> !certification.isOver())
                .orElseThrow(() -> Refused.outOfOrder(R5_2_3_CHANGE, "change.not-certified"));
    }

    /** Everything that stands certified for this organisation. */
    public List<Certification> standingOf(UUID organization) {
        return list("organizationId = ?1 and over = false order by number", organization);
    }

    @Override
    public Optional<Scope> lastScope(UUID caseId) {
        return of(caseId).map(Certification::scope);
    }

    private Optional<Certification> of(UUID caseId) {
        return findByIdOptional(caseId);
    }

    public List<Certification> of(Collection<UUID> cases) {
        return list("caseId in ?1", cases);
    }

    /** One that is known is left as it is. */
    public void issued(CertificateIssued issued) {
        if (ofCertificate(issued.certificateId()).isEmpty()) {
            persist(new Certification(
                    issued.caseId(), issued.certificateId(), issued.number(), issued.client(), issued.scope()));
        }
    }

    public void changed(CertificateChanged changed) {
        ofCertificate(changed.certificateId())
                .ifPresent(certification -> certification.shows(changed.client(), changed.scope()));
    }

    public void revoked(CertificateRevoked revoked) {
        ended(revoked.certificateId());
    }

    public void withdrawn(CertificateWithdrawn withdrawn) {
        ended(withdrawn.certificateId());
    }

    public void expired(CertificateExpired expired) {
        ended(expired.certificateId());
    }

    private void ended(UUID certificateId) {
        ofCertificate(certificateId).ifPresent(Certification::ended);
    }

    private Optional<Certification> ofCertificate(UUID certificateId) {
        return find("certificateId", certificateId).firstResultOptional();
    }
}
