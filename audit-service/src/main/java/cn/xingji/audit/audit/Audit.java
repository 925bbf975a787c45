package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AuditState.LIFECYCLE;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_1_4_CHANGE;
import static cn.xingji.rules.RuleId.R5_3_2_DOC;
import static cn.xingji.rules.RuleId.R5_3_2_GATE;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;

import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditEvent.AuditCancelled;
import cn.xingji.events.AuditEvent.AuditOpened;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.DocumentCorrectionsHandedIn;
import cn.xingji.events.AuditEvent.DocumentNonconformitiesRaised;
import cn.xingji.events.AuditEvent.DocumentReviewPassed;
import cn.xingji.events.AuditEvent.FieldworkConcluded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.PlanAgreed;
import cn.xingji.events.AuditEvent.PlanDeclined;
import cn.xingji.events.AuditEvent.PlanPostponed;
import cn.xingji.events.AuditEvent.PlanProposed;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.events.AuditEvent.TeamObjected;
import cn.xingji.events.AuditEvent.TeamProposed;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Coded.Other;
import cn.xingji.events.Scope;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One audit of a client: its team, its gates and its state. Plan, fieldwork and report keep their own papers. */
@Entity
@Table(name = "audit")
public class Audit {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID caseId;
    private UUID programmeId;
    private UUID organizationId;
    private String contractNumber;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    private String mode;

    @Enumerated(EnumType.STRING)
    private AuditState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Client client;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scope scope;

    private PersonDays contractedPersonDays;

    @Embedded
    private AuditTime time;

    @ElementCollection
    @CollectionTable(name = "audit_seat", joinColumns = @JoinColumn(name = "audit_id"))
    private Set<Seat> team = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "version", column = @Column(name = "plan_version"))
    @AttributeOverride(name = "firstDay", column = @Column(name = "plan_first_day"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "plan_last_day"))
    @AttributeOverride(name = "changedFirstDay", column = @Column(name = "plan_changed_first_day"))
    @AttributeOverride(name = "changedLastDay", column = @Column(name = "plan_changed_last_day"))
    private LatestPlan plan;

    private LocalDate fieldworkStartedOn;
    private LocalDate fieldworkEndedOn;
    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "ending_reason"))
    @AttributeOverride(name = "personId", column = @Column(name = "ended_by"))
    @AttributeOverride(name = "name", column = @Column(name = "ended_by_name"))
    @AttributeOverride(name = "at", column = @Column(name = "ended_at"))
    private Ending ending;

    private UUID follows;
    private UUID followedBy;

    protected Audit() {}

    /** The initial audit that a signed contract calls for (R5.2.2-contract). */
    public static Audit initial(UUID programmeId, ContractedCase contract, Instant now) {
        var audit = new Audit();
        audit.id = UUID.randomUUID();
        audit.caseId = contract.caseId();
        audit.programmeId = programmeId;
        audit.organizationId = contract.client().organizationId();
        audit.contractNumber = contract.contractNumber();
        audit.kind = AuditKind.INITIAL;
        audit.mode = contract.mode().code();
        audit.state = AuditState.PREPARING;
        audit.client = contract.client();
        audit.scope = contract.scope();
        audit.contractedPersonDays = contract.personDays();
        audit.time = new AuditTime(contract.personDays(), "");
        audit.plan = LatestPlan.none();
        audit.openedAt = now;
        return audit;
    }

    /** Another audit in the place of one that was cancelled or terminated, of which everything is kept. */
    private Audit successor(boolean onSite, Instant now) {
        var audit = new Audit();
        audit.id = UUID.randomUUID();
        audit.caseId = caseId;
        audit.programmeId = programmeId;
        audit.organizationId = organizationId;
        audit.contractNumber = contractNumber;
        audit.kind = kind;
        audit.mode = onSite ? AuditMode.ON_SITE.name() : mode;
        audit.state = AuditState.PREPARING;
        audit.client = client;
        audit.scope = scope;
        audit.contractedPersonDays = contractedPersonDays;
        audit.time = new AuditTime(contractedPersonDays, "");
        audit.plan = LatestPlan.none();
        audit.openedAt = now;
        audit.follows = id;
        return audit;
    }

    public AuditOpened opened() {
        return new AuditOpened(new CaseId(caseId), new AuditId(id), Coded.of(kind), mode(), time.personDays());
    }

    /** Proposes a team, and this audit's time where it differs from the contract's (R5.3.1.2, R5.3.1.3). */
    public TeamProposed proposeTeam(CompetentTeam proposed, Optional<PersonDays> wantedDays, String reason) {
        var after = LIFECYCLE.after(state, AuditAct.PROPOSE_TEAM);
        var adjusted = AuditTime.adjusted(contractedPersonDays, wantedDays.orElse(contractedPersonDays), reason);
        state = after;
        time = adjusted;
        team.clear();
        proposed.members().forEach(member -> team.add(Seat.of(member)));
        return new TeamProposed(new CaseId(caseId), new AuditId(id), team());
    }

    public TeamConfirmed agreeToTeam() {
        become(AuditAct.AGREE_TEAM);
        return new TeamConfirmed(new CaseId(caseId), new AuditId(id), team());
    }

    /**
     * Another takes a member's place, before or while the team audits. The client is told at once, and agrees to it
     * with the plan that names the new one: one that was proposed or agreed before is withdrawn, unless it is being
     * carried out (R5.3.1.4-change).
     *
     * @param replaced the team with the other in the member's place
     * @param reason told to the client
     */
    public TeamMemberReplaced replaceMember(UUID leaving, CompetentTeam replaced, String reason) {
        var after = LIFECYCLE.after(state, AuditAct.REPLACE_MEMBER);
        var left = member(leaving)
                .orElseThrow(() -> Refused.invalidField(R5_3_1_3, "team.nobody-to-replace", "leaves")
                        .with("personId", leaving));
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_3_1_4_CHANGE, "team.replaced-without-reason", "reason");
        }
        var joined = replaced.members().stream()
                .filter(member -> !hasMember(member.personId()))
                .findFirst()
                .orElseThrow(() -> Refused.invalidField(R5_3_1_3, "team.nobody-joins", "joins"));
        var withdrawn = state == AuditState.PLANNED || state == AuditState.AGREED;
        state = after;
        team.clear();
        replaced.members().forEach(member -> team.add(Seat.of(member)));
        return new TeamMemberReplaced(new CaseId(caseId), new AuditId(id), left, joined, team(), withdrawn, reason);
    }

    /** The client wants another team: the scheduler begins again (R5.3.1.4-plan). */
    public TeamObjected objectToTeam(List<Objection> objections) {
        var after = LIFECYCLE.after(state, AuditAct.OBJECT_TO_TEAM);
        if (objections.isEmpty()) {
            throw Refused.invalidField(Objection.RULE, "objection.none", "objections");
        }
        for (var objection : objections) {
            if (!hasMember(objection.personId())) {
                throw Refused.invalidField(Objection.RULE, "objection.not-on-team", "objections.personId")
                        .with("personId", objection.personId());
            }
        }
        state = after;
        team.clear();
        var persons = objections.stream()
                .map(objection -> new PersonId(objection.personId()))
                .collect(Collectors.toUnmodifiableSet());
        return new TeamObjected(new CaseId(caseId), new AuditId(id), persons, objections.size());
    }

    /** @param verified that nothing which an earlier round found is left */
    public DocumentReviewPassed passDocuments(LocalDate today, Readiness verified) {
        var after = LIFECYCLE.after(state, AuditAct.PASS_DOCUMENTS);
        verified.require(this);
        state = after;
        return new DocumentReviewPassed(new CaseId(caseId), new AuditId(id), today);
    }

    /** @param open all that the client has to answer now, from this round and from those before */
    public DocumentNonconformitiesRaised raiseNonconformities(List<String> open) {
        var after = LIFECYCLE.after(state, AuditAct.RAISE_NONCONFORMITIES);
        if (open.isEmpty()) {
            throw Refused.invalidField(R5_3_2_DOC, "documents.nonconformities-missing", "nonconformities");
        }
        state = after;
        return new DocumentNonconformitiesRaised(new CaseId(caseId), new AuditId(id), open);
    }

    public void answerNonconformity() {
        become(AuditAct.ANSWER_NONCONFORMITY);
    }

    /**
     * The client hands in what it corrected (R5.3.2-nc).
     *
     * @param waiting how many answers wait to be verified
     * @param answered that nothing is left unanswered
     */
    public DocumentCorrectionsHandedIn correctDocuments(int round, int waiting, Readiness answered) {
        var after = LIFECYCLE.after(state, AuditAct.CORRECT_DOCUMENTS);
        answered.require(this);
        state = after;
        return new DocumentCorrectionsHandedIn(new CaseId(caseId), new AuditId(id), round, waiting);
    }

    public void judgeCorrection() {
        become(AuditAct.JUDGE_CORRECTION);
    }

    /**
     * A plan in a new version, which the client has yet to agree to, also after one was agreed; while fieldwork runs,
     * the agreed one stands until then (R5.3.1.4-change).
     */
    public PlanProposed proposePlan(LocalDate firstDay, LocalDate lastDay, Readiness sound) {
        requireDocumentsPassed();
        var after = LIFECYCLE.after(state, AuditAct.PROPOSE_PLAN);
        sound.require(this);
        state = after;
        plan = isInFieldwork() ? plan.change(firstDay, lastDay) : plan.next(firstDay, lastDay);
        return new PlanProposed(new CaseId(caseId), new AuditId(id), plan.version(), firstDay, lastDay);
    }

    /** @param fit that the team may still be sent as this plan has it (R5.3.1.3) */
    public PlanAgreed agreeToPlan(int agreedVersion, Readiness fit) {
        var after = LIFECYCLE.after(state, AuditAct.AGREE_PLAN);
        plan.requireIs(agreedVersion);
        if (isInFieldwork()) {
            plan.requireChange();
        }
        fit.require(this);
        plan = isInFieldwork() ? plan.changeAgreed() : plan;
        state = after;
        return new PlanAgreed(new CaseId(caseId), new AuditId(id), plan.version(), plan.firstDay(), plan.lastDay());
    }

    public PlanDeclined declinePlan(int declinedVersion) {
        var after = LIFECYCLE.after(state, AuditAct.DECLINE_PLAN);
        plan.requireIs(declinedVersion);
        if (isInFieldwork()) {
            plan.requireChange();
            plan = plan.changeDropped();
        }
        state = after;
        return new PlanDeclined(new CaseId(caseId), new AuditId(id), plan.version());
    }

    /**
     * Client or body puts off what was proposed or agreed: a plan for other days follows (R5.3.1.4-change).
     *
     * @param reason told to the client
     */
    public PlanPostponed postpone(int postponedVersion, boolean byClient, String reason) {
        var after = LIFECYCLE.after(state, AuditAct.POSTPONE);
        plan.requireIs(postponedVersion);
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_3_1_4_CHANGE, "plan.postponed-without-reason", "reason");
        }
        state = after;
        return new PlanPostponed(new CaseId(caseId), new AuditId(id), plan.version(), byClient, reason);
    }

    /**
     * Starts fieldwork, from the agreed plan's first day on.
     *
     * @param ready that the team may still be sent (R5.3.1.3), and whatever else it needs on this day, as a remote
     *     audit does (RA4.2-confirm, RA6.1-b)
     */
    public FieldworkStarted startFieldwork(LocalDate today, Readiness ready) {
        requireDocumentsPassed();
        var after = LIFECYCLE.after(state, AuditAct.START_FIELDWORK);
        requireKnown(mode());
        plan.requireBegun(today);
        ready.require(this);
        state = after;
        fieldworkStartedOn = today;
        return new FieldworkStarted(new CaseId(caseId), new AuditId(id), Coded.of(kind), mode(), client, team(), today);
    }

    public void recordMeeting() {
        become(AuditAct.RECORD_MEETING);
    }

    public void recordEvidence() {
        become(AuditAct.RECORD_EVIDENCE);
    }

    public FieldworkConcluded concludeFieldwork(LocalDate today, Readiness done) {
        var after = LIFECYCLE.after(state, AuditAct.CONCLUDE_FIELDWORK);
        done.require(this);
        state = after;
        fieldworkEndedOn = today;
        plan = plan.changeDropped();
        return new FieldworkConcluded(new CaseId(caseId), new AuditId(id), today);
    }

    public void draftReport() {
        become(AuditAct.DRAFT_REPORT);
    }

    public void issueReport() {
        become(AuditAct.ISSUE_REPORT);
    }

    /** The decision on this audit has taken effect. */
    public void close() {
        become(AuditAct.CLOSE);
    }

    /** Given up before fieldwork, which the client is told at once (R5.3.1.4-change). */
    public AuditCancelled cancel(Ending given, LocalDate today) {
        become(AuditAct.CANCEL);
        ending = given;
        return new AuditCancelled(new CaseId(caseId), new AuditId(id), Coded.of(kind), given.reason(), today);
    }

    /** Broken off on the day, as when a remote audit turns out impossible; reported at once (RA6.1-b). */
    public AuditTerminated terminate(Ending given, LocalDate today) {
        become(AuditAct.TERMINATE);
        ending = given;
        return new AuditTerminated(new CaseId(caseId), new AuditId(id), Coded.of(kind), mode(), given.reason(), today);
    }

    /**
     * The audit that takes this one's place; there is one.
     *
     * @param onSite that it is on site, whatever this one was
     */
    public Audit orderAgain(boolean onSite, Instant now) {
        var after = LIFECYCLE.after(state, AuditAct.ORDER_AGAIN);
        if (isFollowed()) {
            throw Refused.conflict(R4_CHAIN, "audit.followed-already").with("audit", followedBy);
        }
        var next = successor(onSite, now);
        state = after;
        followedBy = next.id;
        return next;
    }

    /** The decision file came back: the report is the leader's to correct and to issue again (R5.4-review). */
    public void reopen() {
        become(AuditAct.REOPEN);
    }

    /**
     * Its case was terminated: it is over, wherever it stood, and none comes in its place (R5.2.2-contract).
     *
     * @return what is told of it; nothing where it had ended before, or its report is with the decision file
     */
    public Optional<AuditEvent> endWithCase(Ending given, LocalDate today) {
        var before = state;
        become(AuditAct.END_WITH_CASE);
        if (ending().isPresent()) {
            return Optional.empty();
        }
        ending = given;
        if (before == AuditState.REPORTED) {
            return Optional.empty();
        }
        return Optional.of(
                before.isOnSite()
                        ? new AuditTerminated(
                                new CaseId(caseId), new AuditId(id), Coded.of(kind), mode(), given.reason(), today)
                        : new AuditCancelled(
                                new CaseId(caseId), new AuditId(id), Coded.of(kind), given.reason(), today));
    }

    /** @throws Refused unless this act is possible now; for checks before the work that leads to it */
    public void require(AuditAct act) {
        LIFECYCLE.after(state, act);
    }

    /** What independence is asked about: whom a team is sent to. Technical review and decision come after it. */
    CaseSoFar soFar() {
        return new CaseSoFar(client.creditCode(), List.of());
    }

    /** @throws Refused unless this person leads the team, which the rule leaves to the leader alone */
    public void requireLeader(UUID personId, RuleId rule) {
        if (!isLedBy(personId)) {
            throw Refused.forbidden(rule, "audit.leader-only")
                    .with("leader", leader().map(TeamMember::name).orElse("—"));
        }
    }

    /** @throws Refused unless this person audits on the team */
    public void requireMember(UUID personId, RuleId rule) {
        if (!isAuditedBy(personId)) {
            throw Refused.forbidden(rule, "audit.team-only");
        }
    }

    private void become(AuditAct act) {
        state = LIFECYCLE.after(state, act);
    }

    private void requireDocumentsPassed() {
        if (state.isBeforeDocumentsPassed()) {
            throw Refused.outOfOrder(R5_3_2_GATE, "documents.not-passed").with("state", state);
        }
    }

    private static void requireKnown(Coded<AuditMode> mode) {
        if (mode instanceof Other<AuditMode>(var code)) {
            throw Refused.outOfOrder(RA4_2_CONFIRM, "audit.mode-unknown").with("mode", code);
        }
    }

    /** Whether the report on it was issued. */
    public boolean isReported() {
        return state.isReported();
    }

    /** Whether a plan that the client agreed to stands. */
    public boolean hasAgreedPlan() {
        return state.isPlanAgreed();
    }

    /** Whether the agreed plan is being carried out: another version takes effect once it is agreed. */
    public boolean isInFieldwork() {
        return state == AuditState.IN_PROGRESS;
    }

    /** Whether there is something to do this act to, beside the state. */
    boolean isOccasionFor(AuditAct act) {
        return switch (act) {
            case ORDER_AGAIN -> mayBeFollowed();
            case AGREE_PLAN, DECLINE_PLAN -> !isInFieldwork() || plan.isChangeAwaited();
            default -> true;
        };
    }

    /** Whether another may be ordered in its place. */
    boolean mayBeFollowed() {
        return !isFollowed();
    }

    private boolean isFollowed() {
        return followedBy != null;
    }

    public boolean isLedBy(UUID personId) {
        return leader().filter(member -> member.personId().equals(personId)).isPresent();
    }

    public boolean hasMember(UUID personId) {
        return team.stream().anyMatch(seat -> seat.personId().equals(personId));
    }

    /** Whether this person leads or audits, so that his time is audit time (R5.2.1-f). */
    public boolean isAuditedBy(UUID personId) {
        return team.stream().anyMatch(seat -> seat.personId().equals(personId) && seat.audits());
    }

    private Optional<TeamMember> member(UUID personId) {
        return team().stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    /** Who is on the team, by their ids. */
    public Set<UUID> people() {
        return team.stream().map(Seat::personId).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<TeamMember> leader() {
        return team.stream().filter(Seat::leader).map(Seat::member).findFirst();
    }

    /** The leader first, then the others as their roles and names go. */
    public List<TeamMember> team() {
        return team.stream()
                .sorted(Comparator.comparing(Seat::role).thenComparing(Seat::name))
                .map(Seat::member)
                .toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public String contractNumber() {
        return contractNumber;
    }

    public AuditKind kind() {
        return kind;
    }

    /** As the contract says; one that is not known here can be prepared, but not carried out. */
    public Coded<AuditMode> mode() {
        return Coded.read(AuditMode.class, mode);
    }

    public boolean isRemote() {
        return mode().equals(Coded.of(AuditMode.REMOTE));
    }

    public AuditState state() {
        return state;
    }

    public Client client() {
        return client;
    }

    public Scope scope() {
        return scope;
    }

    public PersonDays contractedPersonDays() {
        return contractedPersonDays;
    }

    public AuditTime time() {
        return time;
    }

    /** The version of the plan that was proposed last; 0 before the first. */
    public int planVersion() {
        return plan.version();
    }

    public Optional<LocalDate> planFirstDay() {
        return plan.from();
    }

    public Optional<LocalDate> planLastDay() {
        return plan.until();
    }

    public Optional<LocalDate> fieldworkStartedOn() {
        return Optional.ofNullable(fieldworkStartedOn);
    }

    public Optional<LocalDate> fieldworkEndedOn() {
        return Optional.ofNullable(fieldworkEndedOn);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Why, by whom and when it was cancelled or terminated. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** The audit in whose place this one came. */
    public Optional<UUID> follows() {
        return Optional.ofNullable(follows);
    }

    /** The audit that came in this one's place. */
    public Optional<UUID> followedBy() {
        return Optional.ofNullable(followedBy);
    }
}
