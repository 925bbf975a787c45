package cn.xingji.surveillance.plan;

import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The certificate that is watched over.
 *
 * @param caseId the case in which it was granted
 * @param auditEndedOn end of the initial audit, from which the first window counts (R5.6.1)
 * @param initialDays the initial audit's person-days (R5.6.4-days)
 */
record Granted(
        UUID caseId,
        UUID certificateId,
        CertificateNumber number,
        Holder holder,
        LocalDate auditEndedOn,
        LocalDate issuedOn,
        LocalDate expiresOn,
        PersonDays initialDays) {
    static Granted of(CertificateIssued issued) {
        return new Granted(
                issued.caseId(),
                issued.certificateId(),
                issued.number(),
                Holder.of(issued.client()),
                issued.auditEndedOn(),
                issued.issuedOn(),
                issued.expiresOn(),
                issued.personDays());
    }
}
