package cn.xingji.application.certified.certification;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.intake.application.CertifiedBefore;
import cn.xingji.events.Scope;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.CertificateId;
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

    /** Everything that is no longer certified, the longest ended first. */
    public List<Certification> ended() {
        return list("endedOn is not null order by endedOn, caseId");
    }

    /** What was certified for the same organisation next. */
    public Optional<Certification> following(Certification certification) {
        return certification
                .cycle()
                .flatMap(cycle -> find(
                                "organizationId = ?1 and issuedOn > ?2 order by issuedOn",
                                certification.organizationId(),
                                cycle.from())
                        .firstResultOptional());
    }

    @Override
    public Optional<Scope> lastScope(UUID caseId) {
        return of(caseId).map(Certification::scope);
    }

    @Override
    public boolean isCertified(UUID caseId) {
        return of(caseId).isPresent();
    }

    Optional<Certification> of(UUID caseId) {
        return findByIdOptional(caseId);
    }

    public List<Certification> of(Collection<UUID> cases) {
        return list("caseId in ?1", cases);
    }

    Optional<Certification> ofCertificate(CertificateId certificateId) {
        return find("certificateId", certificateId.value()).firstResultOptional();
    }
}
