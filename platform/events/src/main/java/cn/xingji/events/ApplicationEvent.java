package cn.xingji.events;

import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What application-service tells. The case's id is the application's; a change is about the certificate. */
public sealed interface ApplicationEvent extends Event {

    /** An organisation was registered by an applicant, who speaks for it from now on. */
    record OrganizationRegistered(UUID organizationId, CreditCode creditCode, String nameZh, UUID registeredBy)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId;
        }
    }

    record ApplicationSubmitted(UUID caseId, Client client, Scope scope, Coded<AuditMode> auditMode, LocalDate receivedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** Missing items were asked of the applicant, all at once. */
    record InformationRequested(UUID caseId, List<String> items, LocalDate requestedOn) implements ApplicationEvent {
        public InformationRequested {
            items = List.copyOf(items);
        }

        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The review ended well (R5.2.1). */
    record ApplicationAccepted(
            UUID caseId, Client client, Scope scope, Coded<AuditMode> auditMode, PersonDays personDays, LocalDate acceptedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    record ApplicationRejected(UUID caseId, List<String> reasons, LocalDate rejectedOn) implements ApplicationEvent {
        public ApplicationRejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public UUID subject() {
            return caseId;
        }
    }

    record ApplicationWithdrawn(UUID caseId, String reason, LocalDate withdrawnOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    record ContractSent(UUID caseId, String contractNumber, LocalDate sentOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /**
     * Both parties have signed (R5.2.2-contract): the programme can begin.
     *
     * @param personDays the initial audit's person-days, with their adjustment (R5.2.1-e)
     * @param personDaysReason why they differ from the table's; blank when they don't
     */
    record ContractSigned(
            UUID caseId,
            String contractNumber,
            Client client,
            Scope scope,
            Coded<AuditMode> auditMode,
            PersonDays personDays,
            String personDaysReason,
            LocalDate signedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** Somebody was invited and speaks for the organisation from now on. */
    record MemberJoined(UUID organizationId, UUID personId, String name, LocalDate joinedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId;
        }
    }

    /** Somebody no longer speaks for the organisation. */
    record MemberLeft(UUID organizationId, UUID personId, LocalDate leftOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId;
        }
    }

    record ReviewStarted(UUID caseId, String reviewer, LocalDate startedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The applicant answered every item that was asked (R5.2.1-b). */
    record InformationAnswered(UUID caseId, LocalDate answeredOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The ten days went by without a conclusion (R5.2.1-10d). */
    record ReviewOverdue(UUID caseId, LocalDate dueOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** The client signed; the body has yet to (R5.2.2-contract). */
    record ContractClientSigned(UUID caseId, String contractNumber, String signer, LocalDate signedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** A contract was not signed in time. */
    record ContractLapsed(UUID caseId, String contractNumber, LocalDate lapsedOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }

    /** A certified organisation asks for a change (R5.2.3-change). */
    record ChangeRequested(UUID caseId, UUID certificateId, UUID changeId, Set<Coded<ChangeSubject>> subjects, LocalDate requestedOn)
            implements ApplicationEvent {
        public ChangeRequested {
            subjects = Set.copyOf(subjects);
        }

        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** A change that was asked for was taken back before anybody concluded it. */
    record ChangeWithdrawn(UUID caseId, UUID certificateId, UUID changeId, LocalDate withdrawnOn) implements ApplicationEvent {
        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** A change was accepted: the certificate shows this client and scope from now on (R5.2.3-review). */
    record ChangeAccepted(
            UUID caseId, UUID certificateId, UUID changeId, Set<Coded<ChangeSubject>> subjects, Client client, Scope scope, LocalDate acceptedOn)
            implements ApplicationEvent {
        public ChangeAccepted {
            subjects = Set.copyOf(subjects);
        }

        @Override
        public UUID subject() {
            return certificateId;
        }
    }

    /** A change was refused (R5.2.3-review). */
    record ChangeRefused(UUID caseId, UUID certificateId, UUID changeId, List<String> reasons, LocalDate refusedOn)
            implements ApplicationEvent {
        public ChangeRefused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public UUID subject() {
            return certificateId;
        }
    }
}
