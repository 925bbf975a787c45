package cn.xingji.events;

import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What certificate-service tells: of the decision on a case, then of the certificate that was granted. Its
 * {@code caseId} is the case in which it was granted.
 */
public sealed interface CertificateEvent extends Event {

    record DecisionFileOpened(CaseId caseId, AuditId auditId, DecisionFileId decisionFileId)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The technical review is done (R5.4-review). */
    record AuditFileReviewed(CaseId caseId, AuditId auditId, DecisionFileId decisionFileId, boolean recommended)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** Decided, not yet approved: nothing takes effect (R5.4-approve). */
    record CertificationDecided(CaseId caseId, AuditId auditId, DecisionFileId decisionFileId, boolean granted)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record DecisionFileReturned(
            CaseId caseId, AuditId auditId, DecisionFileId decisionFileId, String reason, Optional<String> reportSha256)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId.value();
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
            CaseId caseId,
            CertificateId certificateId,
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
            return certificateId.value();
        }
    }

    record CertificationRefused(CaseId caseId, AuditId auditId, String reason, LocalDate refusedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The certificate was issued anew after a change (R5.2.3-review); number and validity stay. */
    record CertificateChanged(
            CaseId caseId,
            CertificateId certificateId,
            CertificateNumber number,
            Client client,
            Scope scope,
            ChangeId changeId,
            LocalDate changedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** The holder must stop using certificate and mark (R5.6.6-fail). */
    record CertificateSuspended(
            CaseId caseId,
            CertificateId certificateId,
            CertificateNumber number,
            String reason,
            LocalDate suspendedOn,
            LocalDate until)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    record CertificateRestored(
            CaseId caseId, CertificateId certificateId, CertificateNumber number, LocalDate restoredOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** Taken from the holder (撤销, R5.8). */
    record CertificateRevoked(
            CaseId caseId, CertificateId certificateId, CertificateNumber number, String reason, LocalDate revokedOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** Given up at the holder's wish (注销, R5.8). */
    record CertificateWithdrawn(
            CaseId caseId, CertificateId certificateId, CertificateNumber number, LocalDate withdrawnOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    record CertificateExpired(CaseId caseId, CertificateId certificateId, CertificateNumber number, LocalDate expiredOn)
            implements CertificateEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }
}
