package cn.xingji.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What application-service tells. The case's id is the application's. */
public sealed interface ApplicationEvent extends Event {

    /** An organisation was registered by an applicant, who speaks for it from now on. */
    record OrganizationRegistered(UUID organizationId, String creditCode, String nameZh, UUID registeredBy)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return organizationId;
        }
    }

    record ApplicationSubmitted(UUID caseId, Client client, Scope scope, AuditMode auditMode, LocalDate receivedOn)
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
            UUID caseId, Client client, Scope scope, AuditMode auditMode, BigDecimal personDays, LocalDate acceptedOn)
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
            AuditMode auditMode,
            BigDecimal personDays,
            String personDaysReason,
            LocalDate signedOn)
            implements ApplicationEvent {
        @Override
        public UUID subject() {
            return caseId;
        }
    }
}
