package cn.xingji.certificate.verification;

import cn.xingji.certificate.certificate.Certificate;
import cn.xingji.certificate.certificate.CertificateState;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.Grade;
import cn.xingji.events.Standard;
import cn.xingji.rules.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What anybody may know of a certificate.
 *
 * @param asOf when this answer was given: it may be out of date a moment later
 */
public record PublicCertificate(
        String number,
        CertificateState state,
        String holderZh,
        String holderEn,
        String creditCode,
        String address,
        String scopeZh,
        String scopeEn,
        Grade grade,
        List<String> standards,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String body,
        Instant asOf) {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    static PublicCertificate of(Certificate certificate, String body, Instant asOf) {
        return new PublicCertificate(
                certificate.number().value(),
                certificate.state(),
                certificate.holderZh(),
                certificate.holderEn(),
                certificate.creditCode().value(),
                certificate.address(),
                certificate.scope().in(Locale.CHINESE),
                certificate.scope().in(Locale.ENGLISH),
                certificate.grade(),
                certificate.standards().stream()
                        .map(standard -> standard.worded(PublicCertificate::number))
                        .toList(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                body,
                asOf);
    }

    /** When this answer was given, as a person in China reads it. */
    public String shownAt() {
        return SHOWN.format(asOf);
    }

    private static String number(Standard standard) {
        return Texts.of("standard-number." + standard, Locale.CHINESE);
    }
}
