package cn.xingji.certificate.certificate;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The certificates. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    public Certificate get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("certificate " + id));
    }

    /** The certificate of this number, however it was typed. */
    public Optional<Certificate> ofNumber(String number) {
        return find("number", number.strip().toUpperCase(Locale.ROOT)).firstResultOptional();
    }

    /** The certificates of a case that are valid or suspended. */
    List<Certificate> standing(UUID caseId) {
        return list("caseId = ?1 and state in (?2, ?3)", caseId, CertificateState.VALID, CertificateState.SUSPENDED);
    }

    /** Keeps what was issued, and replaced, for as long as the records are kept. */
    void keep(CertificatePaperIssue issue) {
        getEntityManager().persist(issue);
    }

    List<CertificatePaperIssue> issues(UUID certificate) {
        return getEntityManager()
                .createQuery(
                        "from CertificatePaperIssue where certificateId = :id order by issuedAt",
                        CertificatePaperIssue.class)
                .setParameter("id", certificate)
                .getResultList();
    }

    /** Certificates by what is asked for; one more than {@code size}, for the page's cursor. */
    List<Certificate> search(
            Optional<UUID> organization,
            Optional<UUID> caseId,
            Optional<String> number,
            Optional<String> after,
            int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        organization.ifPresent(value -> {
            query.append(" and organizationId = :organization");
            parameters.put("organization", value);
        });
        caseId.ifPresent(value -> {
            query.append(" and caseId = :caseId");
            parameters.put("caseId", value);
        });
        number.ifPresent(value -> {
            query.append(" and number = :number");
            parameters.put("number", value);
        });
        after.ifPresent(value -> {
            query.append(" and number > :after");
            parameters.put("after", value);
        });
        return find(query + " order by number", parameters).range(0, size).list();
    }

    /** The next number under the scheme in force: a serial and, at the end, its check digit. */
    String nextNumber(LocalDate issuedOn) {
        var pattern = (String) getEntityManager()
                .createNativeQuery(
                        "select pattern from numbering where effective_from <= :on order by effective_from desc limit 1")
                .setParameter("on", issuedOn)
                .getSingleResult();
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('certificate_number')")
                        .getSingleResult())
                .longValue();
        return CheckDigit.appendTo(pattern.formatted(issuedOn.getYear(), serial));
    }
}
