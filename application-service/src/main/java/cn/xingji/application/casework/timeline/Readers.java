package cn.xingji.application.casework.timeline;

import cn.xingji.events.ApplicationEvent.*;
import cn.xingji.events.AuditEvent.*;
import cn.xingji.events.CertificateEvent.*;
import cn.xingji.events.Event;
import cn.xingji.events.ScoringEvent.*;
import cn.xingji.events.SurveillanceEvent.*;
import cn.xingji.rules.people.Audience;
import cn.xingji.rules.people.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who reads what of the timeline, by the kind of fact; a kind that is not named is the body's alone. */
final class Readers {
    /** Who reviews and who decides is nobody's to approach before the decision stands. */
    private static final Set<Role> UNNAMED_BEFORE_APPROVAL =
            EnumSet.of(Role.APPLICATION_REVIEWER, Role.TECHNICAL_REVIEWER, Role.DECISION_MAKER, Role.APPROVER);

    /** What ends the wait for the approval. */
    private static final Set<String> APPROVALS =
            Set.of(CertificateIssued.class.getSimpleName(), CertificationRefused.class.getSimpleName());

    private static final Map<String, Audience> AUDIENCES = new TreeMap<>();

    static {
        tell(
                Audience.CLIENT,
                Set.of(
                        ApplicationSubmitted.class,
                        ReviewStarted.class,
                        InformationRequested.class,
                        InformationAnswered.class,
                        InformationReminded.class,
                        ApplicationClosed.class,
                        ApplicationAccepted.class,
                        ApplicationRejected.class,
                        ApplicationWithdrawn.class,
                        CaseTerminated.class,
                        ContractSent.class,
                        ContractClientSigned.class,
                        ContractSigned.class,
                        ContractLapsed.class,
                        ChangeRequested.class,
                        ChangeWithdrawn.class,
                        ChangeAccepted.class,
                        ChangeRefused.class,
                        ProgrammeOpened.class,
                        AuditOpened.class,
                        AuditCancelled.class,
                        AuditTerminated.class,
                        TeamProposed.class,
                        TeamObjected.class,
                        TeamConfirmed.class,
                        TeamMemberReplaced.class,
                        DocumentNonconformitiesRaised.class,
                        DocumentCorrectionsHandedIn.class,
                        DocumentNonconformityVerified.class,
                        DocumentCorrectionSentBack.class,
                        DocumentReviewPassed.class,
                        PlanProposed.class,
                        PlanAgreed.class,
                        PlanDeclined.class,
                        PlanPostponed.class,
                        RemoteNoticeSent.class,
                        RemoteMeansConfirmed.class,
                        FieldworkStarted.class,
                        FieldworkConcluded.class,
                        AuditReported.class,
                        CertificateIssued.class,
                        CertificationRefused.class,
                        CertificateChanged.class,
                        CertificateSuspended.class,
                        CertificateRestored.class,
                        CertificateRevoked.class,
                        CertificateWithdrawn.class,
                        CertificateExpired.class,
                        SurveillancePlanned.class,
                        SurveillanceDue.class,
                        SurveillanceOverdue.class,
                        RecertificationWindowOpened.class));
        tell(
                Audience.CLIENT_ONCE_APPROVED,
                Set.of(DecisionFileOpened.class, AuditFileReviewed.class, CertificationDecided.class));
        tell(
                Audience.BODY,
                Set.of(
                        ReviewOverdue.class,
                        ScoreSheetOpened.class,
                        ScoreSheetCompleted.class,
                        ScoreSheetReopened.class,
                        DecisionFileReturned.class));
    }

    private Readers() {}

    /** By the fact's name. */
    static Audience of(String kind) {
        return AUDIENCES.getOrDefault(kind, Audience.BODY);
    }

    /** Of the name of somebody who acted in this role. */
    static Audience ofName(Role role) {
        return UNNAMED_BEFORE_APPROVAL.contains(role) ? Audience.CLIENT_ONCE_APPROVED : Audience.CLIENT;
    }

    static boolean isApproval(String kind) {
        return APPROVALS.contains(kind);
    }

    static Map<String, Audience> all() {
        return Map.copyOf(AUDIENCES);
    }

    private static void tell(Audience audience, Set<Class<? extends Event>> facts) {
        facts.forEach(fact -> AUDIENCES.put(fact.getSimpleName(), audience));
    }
}
