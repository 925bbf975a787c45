package cn.xingji.events;

import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What application-service tells. The case's id is the application's; a change is about the certificate. */
public sealed interface ApplicationEvent extends Event {

    /** An organisation was registered by an applicant, who speaks for it from now on. */
    record OrganizationRegistered(
            OrganizationId organizationId, CreditCode creditCode, String nameZh, PersonId registeredBy)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId.value();
        }
    }

    /** What it says stays with the case: a case that is refused or withdrawn is confidential (R5.2.1-archive). */
    record ApplicationSubmitted(CaseId caseId, Coded<AuditMode> auditMode, LocalDate receivedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * Missing items were asked of the applicant, all at once.
     *
     * @param round which request of the case it is, from 1 on
     * @param answerBy the last day for an answer; empty where none was set yet
     */
    record InformationRequested(CaseId caseId, int round, LocalDate requestedOn, Optional<LocalDate> answerBy)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The applicant has not answered yet, and is reminded (R5.2.1-b).
     *
     * @param round which request of the case it is
     */
    record InformationReminded(CaseId caseId, int round, LocalDate answerBy) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The applicant never answered what it was asked by its last day: its application is not accepted (R5.2.1-b). */
    record ApplicationClosed(CaseId caseId, LocalDate answerBy, LocalDate closedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The review ended well (R5.2.1). */
    record ApplicationAccepted(CaseId caseId, Coded<AuditMode> auditMode, PersonDays personDays, LocalDate acceptedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record ApplicationRejected(CaseId caseId, LocalDate rejectedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record ApplicationWithdrawn(CaseId caseId, LocalDate withdrawnOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * Client or body ended a contracted case that has no certificate: nothing of it goes on (R5.2.2-contract).
     *
     * @param byClient by the client, or else by the body
     */
    record CaseTerminated(CaseId caseId, boolean byClient, LocalDate terminatedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record ContractSent(CaseId caseId, String contractNumber, LocalDate sentOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * Both parties have signed (R5.2.2-contract): the programme can begin.
     *
     * @param personDays the initial audit's person-days, with their adjustment (R5.2.1-e)
     */
    record ContractSigned(
            CaseId caseId,
            String contractNumber,
            Client client,
            Scope scope,
            Coded<AuditMode> auditMode,
            PersonDays personDays,
            LocalDate signedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** Somebody was invited and speaks for the organisation from now on. */
    record MemberJoined(OrganizationId organizationId, PersonId personId, String name, LocalDate joinedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId.value();
        }
    }

    /** Somebody no longer speaks for the organisation. */
    record MemberLeft(OrganizationId organizationId, PersonId personId, LocalDate leftOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId.value();
        }
    }

    record ReviewStarted(CaseId caseId, String reviewer, LocalDate startedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The applicant answered every item that was asked (R5.2.1-b). */
    record InformationAnswered(CaseId caseId, LocalDate answeredOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The ten days went by without a conclusion (R5.2.1-10d). */
    record ReviewOverdue(CaseId caseId, LocalDate dueOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The client signed; the body has yet to (R5.2.2-contract). */
    record ContractClientSigned(CaseId caseId, String contractNumber, String signer, LocalDate signedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** A contract was not signed in time. */
    record ContractLapsed(CaseId caseId, String contractNumber, LocalDate lapsedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** A certified organisation asks for a change (R5.2.3-change). */
    record ChangeRequested(
            CaseId caseId,
            CertificateId certificateId,
            ChangeId changeId,
            Set<Coded<ChangeSubject>> subjects,
            LocalDate requestedOn)
            implements ApplicationEvent {
        public ChangeRequested {
            subjects = Set.copyOf(subjects);
        }

        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** A change that was asked for was taken back before anybody concluded it. */
    record ChangeWithdrawn(CaseId caseId, CertificateId certificateId, ChangeId changeId, LocalDate withdrawnOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** A change was accepted: the certificate shows this client and scope from now on (R5.2.3-review). */
    record ChangeAccepted(
            CaseId caseId,
            CertificateId certificateId,
            ChangeId changeId,
            Set<Coded<ChangeSubject>> subjects,
            Client client,
            Scope scope,
            LocalDate acceptedOn)
            implements ApplicationEvent {
        public ChangeAccepted {
            subjects = Set.copyOf(subjects);
        }

        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }

    /** A change was refused (R5.2.3-review). */
    record ChangeRefused(CaseId caseId, CertificateId certificateId, ChangeId changeId, LocalDate refusedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return certificateId.value();
        }
    }
}
