package cn.xingji.application.casework.letter;

import static cn.xingji.application.casework.letter.LetterKind.*;

import cn.xingji.application.casework.reason.Reasons;
import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.*;
import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditEvent.*;
import cn.xingji.events.CertificateEvent;
import cn.xingji.events.CertificateEvent.*;
import cn.xingji.events.Event;
import cn.xingji.events.ScoringEvent;
import cn.xingji.events.SurveillanceEvent;
import cn.xingji.events.SurveillanceEvent.*;
import cn.xingji.rules.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which fact calls for which letter: how the other services ask for one. */
@ApplicationScoped
class Occasions {
    private final Reasons reasons;

    Occasions(Reasons reasons) {
        this.reasons = reasons;
    }

    Optional<Occasion> of(Event event) {
        return switch (event) {
            case ApplicationEvent application -> application(application);
            case AuditEvent audit -> audit(audit);
            case CertificateEvent certificate -> certificate(certificate);
            case SurveillanceEvent surveillance -> surveillance(surveillance);
            case ScoringEvent _ -> Optional.empty();
        };
    }

    private Optional<Occasion> application(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e ->
                letter(new Occasion(e.caseId(), RECEIPT, Map.of("date", day(e.receivedOn()))));
            case InformationRequested e ->
                letter(new Occasion(
                        e.caseId(),
                        MISSING_ITEMS,
                        Map.of(
                                "date",
                                day(e.requestedOn()),
                                "until",
                                e.answerBy().map(Occasions::day).orElse("—")),
                        reasons.of(e)));
            case InformationReminded e ->
                letter(new Occasion(
                        e.caseId(), INFORMATION_REMINDER, Map.of("until", day(e.answerBy())), reasons.of(e)));
            case ApplicationClosed e ->
                letter(new Occasion(
                        e.caseId(), CLOSED_UNANSWERED, Map.of("date", day(e.closedOn()), "until", day(e.answerBy()))));
            case ApplicationAccepted e ->
                letter(new Occasion(
                        e.caseId(),
                        ACCEPTANCE,
                        Map.of(
                                "date",
                                day(e.acceptedOn()),
                                "personDays",
                                e.personDays().toString())));
            case ApplicationRejected e ->
                letter(new Occasion(e.caseId(), REFUSAL, Map.of("date", day(e.rejectedOn())), reasons.of(e)));
            case ApplicationWithdrawn e ->
                letter(new Occasion(e.caseId(), WITHDRAWAL, Map.of("date", day(e.withdrawnOn()))));
            case CaseTerminated e ->
                letter(new Occasion(e.caseId(), TERMINATION, Map.of("date", day(e.terminatedOn())), reasons.of(e)));
            case ContractSent e ->
                letter(new Occasion(
                        e.caseId(), CONTRACT, Map.of("date", day(e.sentOn()), "contract", e.contractNumber())));
            case ContractLapsed e ->
                letter(new Occasion(
                        e.caseId(),
                        CONTRACT_LAPSED,
                        Map.of("date", day(e.lapsedOn()), "contract", e.contractNumber())));
            case ChangeRefused e ->
                letter(new Occasion(e.caseId(), CHANGE_REFUSED, Map.of("date", day(e.refusedOn())), reasons.of(e)));
            case OrganizationRegistered _,
                    MemberJoined _,
                    MemberLeft _,
                    ReviewStarted _,
                    InformationAnswered _,
                    ReviewOverdue _,
                    ContractClientSigned _,
                    ContractSigned _,
                    ChangeRequested _,
                    ChangeWithdrawn _,
                    ChangeAccepted _ -> Optional.empty();
        };
    }

    private static Optional<Occasion> audit(AuditEvent event) {
        return switch (event) {
            case PlanProposed e ->
                letter(new Occasion(
                        e.caseId(),
                        e.version() == 1 ? PLAN : PLAN_CHANGE,
                        Map.of(
                                "firstDay", day(e.firstDay()),
                                "lastDay", day(e.lastDay()),
                                "version", String.valueOf(e.version()))));
            case TeamMemberReplaced e ->
                letter(new Occasion(
                        e.caseId(),
                        TEAM_CHANGE,
                        Map.of("left", e.left().name(), "joined", e.joined().name()),
                        List.of(e.reason())));
            case PlanPostponed e ->
                letter(new Occasion(
                        e.caseId(),
                        PLAN_POSTPONED,
                        Map.of("version", String.valueOf(e.version())),
                        List.of(e.reason())));
            case AuditCancelled e ->
                letter(new Occasion(
                        e.caseId(), AUDIT_CANCELLED, Map.of("date", day(e.cancelledOn())), List.of(e.reason())));
            case AuditTerminated e ->
                letter(new Occasion(
                        e.caseId(), AUDIT_TERMINATED, Map.of("date", day(e.terminatedOn())), List.of(e.reason())));
            case DocumentNonconformitiesRaised e ->
                letter(new Occasion(e.caseId(), DOCUMENT_NONCONFORMITIES, Map.of(), e.nonconformities()));
            case RemoteNoticeSent e ->
                letter(new Occasion(e.caseId(), REMOTE_NOTICE, Map.of("until", day(e.confirmBy())), e.capabilities()));
            case CompetenceRegistered _,
                    ProgrammeOpened _,
                    AuditOpened _,
                    TeamProposed _,
                    TeamObjected _,
                    TeamConfirmed _,
                    DocumentCorrectionsHandedIn _,
                    DocumentNonconformityVerified _,
                    DocumentCorrectionSentBack _,
                    DocumentReviewPassed _,
                    PlanAgreed _,
                    PlanDeclined _,
                    RemoteMeansConfirmed _,
                    FieldworkStarted _,
                    EvidenceRecorded _,
                    FieldworkConcluded _,
                    AuditReported _ -> Optional.empty();
        };
    }

    private static Optional<Occasion> certificate(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued e ->
                letter(new Occasion(
                        e.caseId(),
                        DECISION_GRANTED,
                        Map.of(
                                "date", day(e.issuedOn()),
                                "certificate", e.number().value(),
                                "grade", e.grade().worded(grade -> Texts.of("grade." + grade, Locale.CHINESE)),
                                "until", day(e.expiresOn()))));
            case CertificationRefused e ->
                letter(new Occasion(
                        e.caseId(), DECISION_REFUSED, Map.of("date", day(e.refusedOn())), List.of(e.reason())));
            case CertificateSuspended e ->
                letter(new Occasion(
                        e.caseId(),
                        SUSPENSION,
                        Map.of(
                                "date",
                                day(e.suspendedOn()),
                                "certificate",
                                e.number().value(),
                                "until",
                                day(e.until())),
                        List.of(e.reason())));
            case CertificateRestored e ->
                letter(new Occasion(
                        e.caseId(), RESTORATION, of(e.restoredOn(), e.number().value())));
            case CertificateRevoked e ->
                letter(new Occasion(
                        e.caseId(), REVOCATION, of(e.revokedOn(), e.number().value()), List.of(e.reason())));
            case CertificateWithdrawn e ->
                letter(new Occasion(
                        e.caseId(),
                        DEREGISTRATION,
                        of(e.withdrawnOn(), e.number().value())));
            case CertificateExpired e ->
                letter(new Occasion(
                        e.caseId(), EXPIRY, of(e.expiredOn(), e.number().value())));
            case CertificateChanged e ->
                letter(new Occasion(
                        e.caseId(),
                        CERTIFICATE_CHANGED,
                        of(e.changedOn(), e.number().value())));
            case DecisionFileOpened _, AuditFileReviewed _, CertificationDecided _, DecisionFileReturned _ ->
                Optional.empty();
        };
    }

    private static Optional<Occasion> surveillance(SurveillanceEvent event) {
        return switch (event) {
            case SurveillanceDue e ->
                letter(new Occasion(
                        e.caseId(),
                        SURVEILLANCE_DUE,
                        Map.of(
                                "from", day(e.window().opensOn()),
                                "until", day(e.window().closesOn()))));
            case RecertificationWindowOpened e ->
                letter(new Occasion(
                        e.caseId(),
                        RECERTIFICATION_DUE,
                        Map.of("until", day(e.applyBy()), "expiry", day(e.expiresOn()))));
            case SurveillancePlanned _, SurveillanceOverdue _ -> Optional.empty();
        };
    }

    private static Map<String, String> of(LocalDate date, String certificate) {
        return Map.of("date", day(date), "certificate", certificate);
    }

    private static Optional<Occasion> letter(Occasion occasion) {
        return Optional.of(occasion);
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(Texts.of("letter.day", Locale.CHINESE)));
    }
}
