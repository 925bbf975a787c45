package cn.xingji.certificate.certificate;

import cn.xingji.certificate.decision.ADecisionFile;
import cn.xingji.events.AuditKind;
import cn.xingji.events.Grade;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.vocabulary.CertificateNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Builds certificates as far along as a test needs them. */
final class ACertificate {
    static final LocalDate ISSUED = LocalDate.of(2026, 6, 10);

    private ACertificate() {}

    static Certificate in(CertificateState wanted) {
        var certificate = valid();
        switch (wanted) {
            case VALID -> {}
            case EXPIRED -> certificate.expire(certificate.expiresOn().plusDays(1));
            // no act leads there yet
            case SUSPENDED, REVOKED, WITHDRAWN -> asStored(certificate, wanted);
        }
        return certificate;
    }

    private static Certificate valid() {
        var reported = ADecisionFile.reported(UUID.randomUUID(), UUID.randomUUID(), Optional.of(Grade.FOUR_STAR));
        var grant = new Grant(
                reported.caseId(),
                AuditKind.INITIAL,
                reported.client(),
                reported.scope(),
                Grade.FOUR_STAR,
                reported.personDays(),
                reported.endedOn());
        return new Certificate(
                UUID.randomUUID(),
                grant,
                CertificateNumber.withCheckDigit("XJ2026S000001"),
                Validity.from(ISSUED, new Span.Months(36, false)),
                ADecisionFile.NOW);
    }

    private static void asStored(Certificate certificate, CertificateState state) {
        try {
            var field = Certificate.class.getDeclaredField("state");
            field.setAccessible(true);
            field.set(certificate, state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
