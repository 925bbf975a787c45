package cn.xingji.certificate.certificate;

import cn.xingji.certificate.decision.ADecisionFile;
import cn.xingji.events.Grade;
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
        return new Certificate(UUID.randomUUID(), reported, "XJ2026S0000014", Validity.from(ISSUED, 36));
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
