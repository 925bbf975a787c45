package cn.xingji.application.casework.timeline;

import static cn.xingji.rules.people.Role.*;

import cn.xingji.application.casework.reason.Reasons;
import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.*;
import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditEvent.*;
import cn.xingji.events.CertificateEvent;
import cn.xingji.events.CertificateEvent.*;
import cn.xingji.events.Event;
import cn.xingji.events.ScoringEvent;
import cn.xingji.events.ScoringEvent.*;
import cn.xingji.events.SurveillanceEvent;
import cn.xingji.events.SurveillanceEvent.*;
import cn.xingji.events.TeamMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each event means for its case: who acted, and what comes next. */
@ApplicationScoped
class Moments {
    private final Reasons reasons;

    Moments(Reasons reasons) {
        this.reasons = reasons;
    }

    Optional<Moment> of(Event event) {
        return switch (event) {
            case ApplicationEvent application -> application(application);
            case AuditEvent audit -> audit(audit);
            case ScoringEvent scoring -> Optional.of(scoring(scoring));
            case CertificateEvent certificate -> Optional.of(certificate(certificate));
            case SurveillanceEvent surveillance -> Optional.of(surveillance(surveillance));
        };
    }

    private Optional<Moment> application(ApplicationEvent event) {
        return switch (event) {
            case OrganizationRegistered _, MemberJoined _, MemberLeft _ -> Optional.empty();
            case ApplicationSubmitted e -> moment(Moment.of(e.caseId(), APPLICANT, Step.START_REVIEW));
            case ReviewStarted e -> moment(Moment.of(e.caseId(), APPLICATION_REVIEWER, Step.CONCLUDE_REVIEW));
            case InformationRequested e ->
                moment(Moment.of(e.caseId(), APPLICATION_REVIEWER, Step.ANSWER_INFORMATION_REQUEST)
                        .with(Map.of("items", String.join("；", reasons.of(e)))));
            case InformationReminded e ->
                moment(Moment.of(e.caseId(), SYSTEM)
                        .with(Map.of("until", e.answerBy().toString())));
            case ApplicationClosed e ->
                moment(Moment.of(e.caseId(), APPLICATION_REVIEWER, Step.NONE)
                        .with(Map.of("until", e.answerBy().toString())));
            case InformationAnswered e -> moment(Moment.of(e.caseId(), APPLICANT, Step.CONCLUDE_REVIEW));
            case ReviewOverdue e ->
                moment(Moment.of(e.caseId(), SYSTEM)
                        .with(Map.of("due", e.dueOn().toString())));
            case ApplicationAccepted e ->
                moment(Moment.of(e.caseId(), APPLICATION_REVIEWER, Step.SEND_CONTRACT)
                        .with(Map.of("days", e.personDays().toString())));
            case ApplicationRejected e ->
                moment(Moment.of(e.caseId(), APPLICATION_REVIEWER, Step.NONE).with(reasons(reasons.of(e))));
            case ApplicationWithdrawn e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.NONE).with(reasons(reasons.of(e))));
            case CaseTerminated e ->
                moment(Moment.of(e.caseId(), e.byClient() ? APPLICANT : CONTRACT_SIGNATORY, Step.NONE)
                        .with(reasons(reasons.of(e))));
            case ContractSent e ->
                moment(Moment.of(e.caseId(), CONTRACT_SIGNATORY, Step.SIGN_CONTRACT)
                        .with(Map.of("contract", e.contractNumber())));
            case ContractClientSigned e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.COUNTERSIGN_CONTRACT)
                        .with(Map.of("contract", e.contractNumber(), "signer", e.signer())));
            case ContractSigned e ->
                moment(Moment.of(e.caseId(), CONTRACT_SIGNATORY, Step.PROPOSE_TEAM)
                        .with(Map.of("contract", e.contractNumber())));
            case ContractLapsed e ->
                moment(Moment.of(e.caseId(), SYSTEM, Step.RENEW_CONTRACT).with(Map.of("contract", e.contractNumber())));
            case ChangeRequested e -> moment(Moment.ofChange(e.caseId(), APPLICANT, Step.REVIEW_CHANGE));
            case ChangeWithdrawn e -> moment(Moment.ofChange(e.caseId(), APPLICANT, Step.NONE));
            case ChangeAccepted e -> moment(Moment.ofChange(e.caseId(), APPLICATION_REVIEWER, Step.NONE));
            case ChangeRefused e ->
                moment(Moment.ofChange(e.caseId(), APPLICATION_REVIEWER, Step.NONE)
                        .with(reasons(reasons.of(e))));
        };
    }

    private static Optional<Moment> audit(AuditEvent event) {
        return switch (event) {
            // who is competent is no case's affair, and every piece of evidence would drown the rest
            case CompetenceRegistered _, EvidenceRecorded _ -> Optional.empty();
            case ProgrammeOpened e -> moment(Moment.of(e.caseId(), SYSTEM));
            case AuditOpened e ->
                moment(Moment.of(e.caseId(), SYSTEM, Step.PROPOSE_TEAM)
                        .with(Map.of("days", e.personDays().toString())));
            case TeamMemberReplaced e -> moment(replaced(e));
            case PlanPostponed e ->
                moment(Moment.of(e.caseId(), e.byClient() ? APPLICANT : AUDIT_SCHEDULER, Step.PROPOSE_PLAN)
                        .with(Map.of("version", String.valueOf(e.version()), "reasons", e.reason())));
            case AuditCancelled e ->
                moment(Moment.of(e.caseId(), AUDIT_SCHEDULER, Step.ORDER_AUDIT).with(reasons(List.of(e.reason()))));
            case AuditTerminated e ->
                moment(Moment.of(e.caseId(), AUDITOR, Step.ORDER_AUDIT).with(reasons(List.of(e.reason()))));
            case TeamProposed e ->
                moment(Moment.of(e.caseId(), AUDIT_SCHEDULER, Step.ANSWER_TEAM).with(team(e.team())));
            case TeamObjected e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.PROPOSE_TEAM)
                        .with(Map.of("objections", String.valueOf(e.objections()))));
            case TeamConfirmed e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.REVIEW_DOCUMENTS).with(team(e.team())));
            case DocumentNonconformitiesRaised e ->
                moment(Moment.of(e.caseId(), AUDITOR, Step.CORRECT_DOCUMENTS)
                        .with(Map.of("items", String.join("；", e.nonconformities()))));
            case DocumentCorrectionsHandedIn e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.REVIEW_DOCUMENTS)
                        .with(Map.of("round", String.valueOf(e.round()), "answered", String.valueOf(e.answered()))));
            case DocumentNonconformityVerified e -> moment(Moment.of(e.caseId(), AUDITOR));
            case DocumentCorrectionSentBack e -> moment(Moment.of(e.caseId(), AUDITOR));
            case DocumentReviewPassed e -> moment(Moment.of(e.caseId(), AUDITOR, Step.PROPOSE_PLAN));
            case PlanProposed e ->
                moment(Moment.of(e.caseId(), AUDITOR, Step.ANSWER_PLAN)
                        .with(Map.of(
                                "from", e.firstDay().toString(),
                                "until", e.lastDay().toString())));
            case PlanAgreed e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.AUDIT)
                        .with(Map.of(
                                "from", e.firstDay().toString(),
                                "until", e.lastDay().toString())));
            case PlanDeclined e ->
                moment(Moment.of(e.caseId(), APPLICANT, Step.PROPOSE_PLAN)
                        .with(Map.of("version", String.valueOf(e.version()))));
            case RemoteNoticeSent e ->
                moment(Moment.of(e.caseId(), AUDITOR, Step.CONFIRM_REMOTE_MEANS)
                        .with(Map.of("until", e.confirmBy().toString())));
            case RemoteMeansConfirmed e -> moment(Moment.of(e.caseId(), APPLICANT, Step.AUDIT));
            case FieldworkStarted e -> moment(Moment.of(e.caseId(), AUDITOR, Step.AUDIT));
            case FieldworkConcluded e -> moment(Moment.of(e.caseId(), AUDITOR, Step.REPORT));
            case AuditReported e ->
                moment(Moment.of(e.caseId(), AUDITOR, Step.REVIEW_AUDIT_FILE)
                        .with(Map.of("total", e.total().toPlainString())));
        };
    }

    /** The client agrees to the change with the plan that names the new member. */
    private static Moment replaced(TeamMemberReplaced e) {
        var facts = Map.of("left", e.left().name(), "joined", e.joined().name(), "reasons", e.reason());
        return (e.planWithdrawn()
                        ? Moment.of(e.caseId(), AUDIT_SCHEDULER, Step.PROPOSE_PLAN)
                        : Moment.of(e.caseId(), AUDIT_SCHEDULER))
                .with(facts);
    }

    private static Moment scoring(ScoringEvent event) {
        return switch (event) {
            case ScoreSheetOpened e -> Moment.of(e.caseId(), SYSTEM).with(Map.of("scheme", e.schemeVersion()));
            case ScoreSheetCompleted e ->
                Moment.of(e.caseId(), AUDITOR).with(Map.of("total", e.total().toPlainString()));
            case ScoreSheetReopened e -> Moment.of(e.caseId(), AUDITOR);
        };
    }

    private static Moment certificate(CertificateEvent event) {
        return switch (event) {
            case DecisionFileOpened e -> Moment.of(e.caseId(), SYSTEM, Step.REVIEW_AUDIT_FILE);
            case AuditFileReviewed e -> Moment.of(e.caseId(), TECHNICAL_REVIEWER, Step.DECIDE);
            case CertificationDecided e -> Moment.of(e.caseId(), DECISION_MAKER, Step.APPROVE);
            case DecisionFileReturned e ->
                // why is between the body's own people
                Moment.of(e.caseId(), TECHNICAL_REVIEWER, Step.CORRECT_AUDIT_FILE);
            case CertificateIssued e ->
                Moment.of(e.caseId(), APPROVER, Step.NONE)
                        .with(Map.of(
                                "certificate",
                                e.number().value(),
                                "grade",
                                e.grade().code(),
                                "until",
                                e.expiresOn().toString()));
            case CertificationRefused e ->
                Moment.of(e.caseId(), APPROVER, Step.NONE).with(reasons(List.of(e.reason())));
            case CertificateChanged e ->
                Moment.ofChange(e.caseId(), SYSTEM, Step.NONE)
                        .with(Map.of("certificate", e.number().value()));
            case CertificateSuspended e ->
                Moment.of(e.caseId(), SURVEILLANCE_OFFICER, Step.REMEDY_SUSPENSION)
                        .with(Map.of(
                                "certificate",
                                e.number().value(),
                                "reasons",
                                e.reason(),
                                "until",
                                e.until().toString()));
            case CertificateRestored e ->
                Moment.of(e.caseId(), SURVEILLANCE_OFFICER, Step.NONE)
                        .with(Map.of("certificate", e.number().value()));
            case CertificateRevoked e ->
                Moment.of(e.caseId(), SURVEILLANCE_OFFICER, Step.NONE)
                        .with(Map.of("certificate", e.number().value(), "reasons", e.reason()));
            case CertificateWithdrawn e ->
                Moment.of(e.caseId(), SURVEILLANCE_OFFICER, Step.NONE)
                        .with(Map.of("certificate", e.number().value()));
            case CertificateExpired e ->
                Moment.of(e.caseId(), SYSTEM, Step.NONE)
                        .with(Map.of("certificate", e.number().value()));
        };
    }

    private static Moment surveillance(SurveillanceEvent event) {
        return switch (event) {
            case SurveillancePlanned e ->
                Moment.of(e.caseId(), SYSTEM)
                        .with(Map.of("until", e.recertificationDueOn().toString()));
            case SurveillanceDue e ->
                Moment.of(e.caseId(), SYSTEM, Step.ARRANGE_SURVEILLANCE)
                        .with(Map.of("until", e.window().closesOn().toString()));
            case SurveillanceOverdue e ->
                Moment.of(e.caseId(), SYSTEM, Step.ARRANGE_SURVEILLANCE)
                        .with(Map.of("until", e.window().closesOn().toString()));
            case RecertificationWindowOpened e ->
                Moment.of(e.caseId(), SYSTEM, Step.APPLY_FOR_RECERTIFICATION)
                        .with(Map.of("until", e.applyBy().toString()));
        };
    }

    private static Map<String, String> reasons(List<String> reasons) {
        return Map.of("reasons", String.join("；", reasons));
    }

    private static Map<String, String> team(List<TeamMember> team) {
        return Map.of("team", team.stream().map(TeamMember::name).collect(Collectors.joining("、")));
    }

    private static Optional<Moment> moment(Moment moment) {
        return Optional.of(moment);
    }
}
