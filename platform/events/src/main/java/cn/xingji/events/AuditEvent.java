package cn.xingji.events;

import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.Standing;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.EvidenceId;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.rules.vocabulary.ProgrammeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What audit-service tells. */
public sealed interface AuditEvent extends Event {

    /**
     * The register of the body's people changed (R5.2.1-c, R5.3.1.3).
     *
     * @param competences what the person is registered for now
     * @param trades the trade codes that the person is competent in
     * @param registeredUntil the last day of the person's registration
     * @param standing competences, ties and superiors with their days; empty as it was told before they were kept
     */
    record CompetenceRegistered(
            PersonId personId,
            String name,
            Set<Coded<Competence>> competences,
            Set<String> trades,
            LocalDate registeredUntil,
            Optional<Standing> standing)
            implements AuditEvent {
        public CompetenceRegistered {
            competences = Set.copyOf(competences);
            trades = Set.copyOf(trades);
        }

        @Override
        public UUID subject() {
            return personId.value();
        }
    }

    record ProgrammeOpened(CaseId caseId, ProgrammeId programmeId, Client client, LocalDate openedOn)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record AuditOpened(
            CaseId caseId, AuditId auditId, Coded<AuditKind> kind, Coded<AuditMode> mode, PersonDays personDays)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The audit was given up before its fieldwork (R5.3.1.4-change); it may be ordered again.
     *
     * @param reason told to the client
     */
    record AuditCancelled(CaseId caseId, AuditId auditId, Coded<AuditKind> kind, String reason, LocalDate cancelledOn)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The audit was broken off while its fieldwork ran (RA6.1-b); it may be ordered again.
     *
     * @param reason told to the client
     */
    record AuditTerminated(
            CaseId caseId,
            AuditId auditId,
            Coded<AuditKind> kind,
            Coded<AuditMode> mode,
            String reason,
            LocalDate terminatedOn)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record TeamProposed(CaseId caseId, AuditId auditId, List<TeamMember> team) implements AuditEvent {
        public TeamProposed {
            team = List.copyOf(team);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The client wants another team (R5.3.1.4-plan); why stays with the audit.
     *
     * @param persons whom it objects to
     * @param objections how many it made
     */
    record TeamObjected(CaseId caseId, AuditId auditId, Set<PersonId> persons, int objections) implements AuditEvent {
        public TeamObjected {
            persons = Set.copyOf(persons);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record TeamConfirmed(CaseId caseId, AuditId auditId, List<TeamMember> team) implements AuditEvent {
        public TeamConfirmed {
            team = List.copyOf(team);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * Another took a member's place before or during fieldwork (R5.3.1.4-change).
     *
     * @param team as it is now
     * @param planWithdrawn whether a plan that was proposed or agreed is to be made anew
     * @param reason told to the client
     */
    record TeamMemberReplaced(
            CaseId caseId,
            AuditId auditId,
            TeamMember left,
            TeamMember joined,
            List<TeamMember> team,
            boolean planWithdrawn,
            String reason)
            implements AuditEvent {
        public TeamMemberReplaced {
            team = List.copyOf(team);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record DocumentNonconformitiesRaised(CaseId caseId, AuditId auditId, List<String> nonconformities)
            implements AuditEvent {
        public DocumentNonconformitiesRaised {
            nonconformities = List.copyOf(nonconformities);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The client answered all that was open, and the documents are the team leader's again (R5.3.2-nc).
     *
     * @param round the round of the review whose nonconformities were answered; the first is 1
     * @param answered how many answers wait to be verified
     */
    record DocumentCorrectionsHandedIn(CaseId caseId, AuditId auditId, int round, int answered) implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The team leader found one nonconformity corrected (R5.3.2-nc). */
    record DocumentNonconformityVerified(CaseId caseId, AuditId auditId, NonconformityId nonconformityId)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The team leader sent one correction back, which leaves its nonconformity open; why stays with the audit. */
    record DocumentCorrectionSentBack(CaseId caseId, AuditId auditId, NonconformityId nonconformityId)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record DocumentReviewPassed(CaseId caseId, AuditId auditId, LocalDate passedOn) implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record PlanProposed(CaseId caseId, AuditId auditId, int version, LocalDate firstDay, LocalDate lastDay)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record PlanAgreed(CaseId caseId, AuditId auditId, int version, LocalDate firstDay, LocalDate lastDay)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The client wants this version of the plan otherwise (R5.3.1.4-plan); how stays with the audit. */
    record PlanDeclined(CaseId caseId, AuditId auditId, int version) implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * Client or body put this version of the plan off (R5.3.1.4-change): one for other days follows.
     *
     * @param byClient whether the client did
     * @param reason told to the client
     */
    record PlanPostponed(CaseId caseId, AuditId auditId, int version, boolean byClient, String reason)
            implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The opening meeting was held: scoring opens a sheet under the scheme in force on this day (R8-latest). */
    record FieldworkStarted(
            CaseId caseId,
            AuditId auditId,
            Coded<AuditKind> kind,
            Coded<AuditMode> mode,
            Client client,
            List<TeamMember> team,
            LocalDate startedOn)
            implements AuditEvent {
        public FieldworkStarted {
            team = List.copyOf(team);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** Evidence was recorded (R5.3.3.4): scores may refer to it from now on (R6-evidence). */
    record EvidenceRecorded(
            CaseId caseId,
            AuditId auditId,
            EvidenceId evidenceId,
            String number,
            Coded<AuditMethod> method,
            Set<String> items)
            implements AuditEvent {
        public EvidenceRecorded {
            items = Set.copyOf(items);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    record FieldworkConcluded(CaseId caseId, AuditId auditId, LocalDate endedOn) implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * The team leader issued the report (R5.3.3.5).
     *
     * @param recommended whether the team recommends certification
     * @param endedOn the last day of fieldwork, from which surveillance counts (R5.6.1)
     * @param reportSha256 the digest of the report's PDF, in hex
     * @param everOnTeam whoever sat on the team at any time; empty as it was told before members were replaced
     */
    record AuditReported(
            CaseId caseId,
            AuditId auditId,
            Coded<AuditKind> kind,
            Coded<AuditMode> mode,
            Client client,
            Scope scope,
            List<TeamMember> team,
            boolean recommended,
            BigDecimal total,
            Optional<Coded<Grade>> grade,
            String schemeVersion,
            PersonDays personDays,
            LocalDate endedOn,
            String reportSha256,
            Optional<List<TeamMember>> everOnTeam)
            implements AuditEvent {
        public AuditReported {
            team = List.copyOf(team);
            everOnTeam = everOnTeam.map(List::copyOf);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /**
     * What a remote audit needs was told to the client, who confirms each capability by a day (RA4.1, RA4.2-confirm).
     */
    record RemoteNoticeSent(CaseId caseId, AuditId auditId, List<String> capabilities, LocalDate confirmBy)
            implements AuditEvent {
        public RemoteNoticeSent {
            capabilities = List.copyOf(capabilities);
        }

        @Override
        public UUID subject() {
            return caseId.value();
        }
    }

    /** The client confirmed in writing that it has everything that the remote audit needs (RA4.2-confirm). */
    record RemoteMeansConfirmed(CaseId caseId, AuditId auditId, LocalDate confirmedOn) implements AuditEvent {
        @Override
        public UUID subject() {
            return caseId.value();
        }
    }
}
