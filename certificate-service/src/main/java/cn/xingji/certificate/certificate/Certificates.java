package cn.xingji.certificate.certificate;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The certificates. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {
    static final Sight<Certificate> SIGHT = Sight.of(Certificate.class)
            .client("holder.organizationId")
            .team(member -> Condition.exists(
                    CaseTeamMember.class, "id.caseId", "caseId", Condition.equal("id.personId", member)))
            .every(
                    Role.APPLICATION_REVIEWER,
                    Role.CONTRACT_SIGNATORY,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    static final Listing<Certificate> LISTING = Listing.of(Certificate.class)
            .seenBy(SIGHT)
            .filter("case", "caseId")
            .filter("number")
            .sort("issuedOn", LocalDate.class, Certificate::issuedOn)
            .sort("expiresOn", LocalDate.class, Certificate::expiresOn)
            .unique("number", String.class, certificate -> certificate.number().value())
            .with("paper")
            .inOrder("number");

    public Certificate get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("certificate " + id));
    }

    /** One that this caller may see, by the same policy as the list. */
    Certificate readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    public Optional<Certificate> ofNumber(CertificateNumber number) {
        return find("number", number.value()).firstResultOptional();
    }

    /** This certificate, while it is valid or suspended. */
    Optional<Certificate> standing(UUID id) {
        return findByIdOptional(id).filter(certificate -> !certificate.isOver());
    }

    /** Whether it was issued anew for this change already. */
    boolean shows(CertificateId certificate, ChangeId change) {
        return issues(certificate.value()).stream()
                .anyMatch(
                        issue -> issue.changeId().filter(change.value()::equals).isPresent());
    }

    CertificatePaperIssue issue(UUID paper) {
        return getEntityManager().find(CertificatePaperIssue.class, paper);
    }

    /** The same, kept from everybody else until the transaction ends. */
    CertificatePaperIssue lockIssue(UUID paper) {
        return getEntityManager().find(CertificatePaperIssue.class, paper, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Every paper of a certificate: what was replaced is kept for as long as the records are. */
    List<CertificatePaperIssue> issues(UUID certificate) {
        return getEntityManager()
                .createQuery(
                        "from CertificatePaperIssue where certificateId = :id order by issuedAt",
                        CertificatePaperIssue.class)
                .setParameter("id", certificate)
                .getResultList();
    }

    /** The next number under the scheme in force: a serial and, at the end, its check digit. */
    CertificateNumber nextNumber(LocalDate issuedOn) {
        var pattern = (String) getEntityManager()
                .createNativeQuery(
                        "select pattern from numbering where effective_from <= :on order by effective_from desc limit 1")
                .setParameter("on", issuedOn)
                .getSingleResult();
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('certificate_number')")
                        .getSingleResult())
                .longValue();
        return CertificateNumber.withCheckDigit(pattern.formatted(issuedOn.getYear(), serial));
    }
}
