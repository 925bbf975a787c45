package cn.xingji.events;

import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What certificate-service tells: of the decision on a case, then of the certificate that was granted. Its
 * {@code caseId} is the case in which it was granted.
 */
public sealed interface CertificateEvent extends Event {

    record DecisionFileOpened(UUID caseId, UUID auditId, UUID decisionFileId) implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The technical review is done (R5.4-review). */
    record AuditFileReviewed(UUID caseId, UUID auditId, UUID decisionFileId, boolean recommended)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** Decided, not yet approved: nothing takes effect (R5.4-approve). */
    record CertificationDecided(UUID caseId, UUID auditId, UUID decisionFileId, boolean granted)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    record DecisionFileReturned(UUID caseId, UUID auditId, UUID decisionFileId, String reason)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /**
     * An approved decision issued a certificate (R5.5-grant).
     *
     * @param auditEndedOn end of the audit behind it: the anchor of surveillance (R5.6.1)
     * @param expiresOn the last day of validity (R5.5-3y)
     * @param personDays the initial audit's person-days, from which surveillance's are derived (R5.6.4)
     */
    record CertificateIssued(
            UUID caseId,
            UUID certificateId,
            CertificateNumber number,
            Client client,
            Scope scope,
            Coded<Grade> grade,
            Coded<AuditKind> auditKind,
            LocalDate auditEndedOn,
            LocalDate issuedOn,
            LocalDate expiresOn,
            PersonDays personDays)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    record CertificationRefused(UUID caseId, UUID auditId, String reason, LocalDate refusedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The certificate was issued anew after a change (R5.2.3-review); number and validity stay. */
    record CertificateChanged(
            UUID caseId,
            UUID certificateId,
            CertificateNumber number,
            Client client,
            Scope scope,
            UUID changeId,
            LocalDate changedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** The holder must stop using certificate and mark (R5.6.6-fail). */
    record CertificateSuspended(
            UUID caseId,
            UUID certificateId,
            CertificateNumber number,
            String reason,
            LocalDate suspendedOn,
            LocalDate until)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    record CertificateRestored(UUID caseId, UUID certificateId, CertificateNumber number, LocalDate restoredOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** Taken from the holder (撤销, R5.8). */
    record CertificateRevoked(
            UUID caseId, UUID certificateId, CertificateNumber number, String reason, LocalDate revokedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** Given up at the holder's wish (注销, R5.8). */
    record CertificateWithdrawn(
            UUID caseId, UUID certificateId, CertificateNumber number, String reason, LocalDate withdrawnOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    record CertificateExpired(UUID caseId, UUID certificateId, CertificateNumber number, LocalDate expiredOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }
}
