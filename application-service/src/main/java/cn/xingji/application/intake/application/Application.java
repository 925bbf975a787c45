package cn.xingji.application.intake.application;

import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_7_1;
import static cn.xingji.rules.RuleId.R5_8;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.intake.competence.BodyCompetence;
import cn.xingji.events.ApplicationEvent.ApplicationAccepted;
import cn.xingji.events.ApplicationEvent.ApplicationClosed;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.InformationAnswered;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.events.ApplicationEvent.ReviewStarted;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An application for certification; its id is the case's. */
@Entity
@Table(name = "application")
public class Application {
    private static final Set<ApplicationState> CLOSED =
            EnumSet.of(ApplicationState.REJECTED, ApplicationState.WITHDRAWN, ApplicationState.TERMINATED);

    @Id
    private UUID id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationForm form;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private UUID draftedBy;
    private Instant draftedAt;
    private LocalDate receivedOn;
    private String feeSchedule;
    private UUID previousCase;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> closingReasons = new ArrayList<>();

    private boolean archived;

    @Version
    private long version;

    protected Application() {}

    public static Application draft(
            String number, Organization organization, ApplicationForm form, UUID draftedBy, Instant now) {
        var application = new Application();
        application.id = UUID.randomUUID();
        application.number = number;
        application.organization = organization;
        application.form = form;
        application.state = ApplicationState.DRAFT;
        application.draftedBy = draftedBy;
        application.draftedAt = now;
        return application;
    }

    /** A recertification's draft: begins from what the last cycle's case said (R5.7.1). */
    public static Application recertification(String number, Application previous, UUID draftedBy, Instant now) {
        if (previous.state != ApplicationState.CONTRACTED) {
            throw Refused.conflict(R5_7_1, "application.previous-not-certified");
        }
        var application = draft(number, previous.organization, previous.form.undeclared(), draftedBy, now);
        application.previousCase = previous.id;
        return application;
    }

    /** Begins from what is certified by now, changes since the last cycle included. */
    void beginFrom(Scope certified) {
        act(ApplicationAct.SAVE);
        form = form.with(certified);
    }

    void save(ApplicationForm changed) {
        act(ApplicationAct.SAVE);
        this.form = changed;
    }

    /**
     * Hands the application in. From now on the case keeps the fee table that is in force.
     *
     * @throws Refused naming everything that is missing
     */
    ApplicationSubmitted submit(Completeness completeness, FeeTable fees, LocalDate today) {
        var after = ApplicationState.LIFECYCLE.after(state, ApplicationAct.SUBMIT);
        refuse("application.incomplete", completeness.missing(form));
        var inForce = fees.versionInForce(today);
        state = after;
        receivedOn = today;
        feeSchedule = inForce;
        return new ApplicationSubmitted(
                new CaseId(id), Coded.of(form.auditMode().orElseThrow()), today);
    }

    public ApplicationWithdrawn withdraw(String reason, LocalDate today) {
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_2_1_ARCHIVE, "application.reason-missing", "reason");
        }
        act(ApplicationAct.WITHDRAW);
        closingReasons = List.of(reason);
        return new ApplicationWithdrawn(new CaseId(id), today);
    }

    /** Files may come until the review has ended: what the reviewer asked for comes late. */
    void requireOpenToFiles() {
        if (!state.isOpenToFiles()) {
            throw Refused.outOfOrder(R4_CHAIN, "attachment.too-late").with("state", state);
        }
    }

    /** What was submitted stays. */
    void requireFilesRemovable() {
        requireOpenToFiles();
        if (!areFilesRemovable()) {
            throw Refused.outOfOrder(R4_CHAIN, "attachment.submitted").with("state", state);
        }
    }

    boolean areFilesRemovable() {
        return state == ApplicationState.DRAFT;
    }

    /** Somebody who does not belong to the applicant begins to review it. */
    public ReviewStarted startReview(Caller reviewer, LocalDate today) {
        if (reviewer.organization().filter(organization.id()::equals).isPresent()) {
            throw Refused.forbidden(R5_2_1_C, "review.own-organisation");
        }
        act(ApplicationAct.START_REVIEW);
        return new ReviewStarted(new CaseId(id), reviewer.name(), today);
    }

    /** Refuses what belongs to a review unless one is going on. */
    public void requireUnderReview() {
        act(ApplicationAct.RECORD_REVIEW);
    }

    /**
     * Asks the applicant for everything that is missing, at once.
     *
     * @param round which request of the case it is, from 1 on
     * @param answerBy the last day for an answer
     */
    public InformationRequested requestInformation(List<String> items, int round, LocalDate answerBy, LocalDate today) {
        if (items.isEmpty() || items.stream().anyMatch(String::isBlank)) {
            throw Refused.invalidField(R5_2_1_B, "information.items-missing", "items");
        }
        act(ApplicationAct.REQUEST_INFORMATION);
        return new InformationRequested(new CaseId(id), round, today, Optional.of(answerBy));
    }

    /** Refuses what belongs to a question that the applicant was asked, unless one is open. */
    public void requireAsked() {
        ApplicationState.LIFECYCLE.after(state, ApplicationAct.CLOSE_UNANSWERED);
    }

    public InformationAnswered answerInformation(LocalDate today) {
        act(ApplicationAct.ANSWER);
        return new InformationAnswered(new CaseId(id), today);
    }

    /**
     * Ends the review well.
     *
     * @throws Refused naming everything that the review still lacks, or a trade that the body can't audit by now
     */
    public ApplicationAccepted accept(Readiness readiness, BodyCompetence competence, LocalDate today) {
        var after = ApplicationState.LIFECYCLE.after(state, ApplicationAct.ACCEPT);
        competence.require(form.trade().orElseThrow());
        var personDays = readiness.personDays(this);
        refuse("review.incomplete", readiness.missing(this));
        state = after;
        return new ApplicationAccepted(new CaseId(id), Coded.of(form.auditMode().orElseThrow()), personDays, today);
    }

    /** Ends the review with a refusal: the applicant is told why (R5.2.1-5d). */
    public ApplicationRejected reject(List<String> reasons, LocalDate today) {
        if (reasons.isEmpty() || reasons.stream().anyMatch(String::isBlank)) {
            throw Refused.invalidField(R5_2_1_5D, "application.reason-missing", "reasons");
        }
        act(ApplicationAct.REJECT);
        closingReasons = List.copyOf(reasons);
        return new ApplicationRejected(new CaseId(id), today);
    }

    /**
     * Ends the review of a case whose applicant has not answered by the last day: it counts as not accepted, and what
     * it said is sealed like that of any other.
     *
     * @throws Refused while the applicant still may answer
     */
    public ApplicationClosed closeUnanswered(LocalDate answerBy, LocalDate today) {
        var after = ApplicationState.LIFECYCLE.after(state, ApplicationAct.CLOSE_UNANSWERED);
        if (!today.isAfter(answerBy)) {
            throw Refused.conflict(R5_2_1_B, "information.still-time").with("until", answerBy);
        }
        state = after;
        closingReasons = List.of(Texts.of("application.closed-unanswered", Locale.CHINESE, Map.of("until", answerBy)));
        return new ApplicationClosed(new CaseId(id), answerBy, today);
    }

    /** Refuses what belongs to the contract of a case that is not, or no longer, accepted. */
    public void requireAccepted() {
        ApplicationState.LIFECYCLE.after(state, ApplicationAct.CONTRACT);
    }

    /** Both have signed the contract. */
    public void contracted() {
        act(ApplicationAct.CONTRACT);
    }

    /**
     * Client or body ends the case, with its contract (R5.2.2-contract).
     *
     * @param certified whether there is a certificate: then that is what ends, by its own rules (R5.8)
     */
    public CaseTerminated terminate(String reason, boolean byClient, boolean certified, LocalDate today) {
        var after = ApplicationState.LIFECYCLE.after(state, ApplicationAct.TERMINATE);
        if (certified) {
            throw Refused.conflict(R5_8, "application.certified");
        }
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_2_2_CONTRACT, "application.reason-missing", "reason");
        }
        state = after;
        closingReasons = List.of(reason);
        return new CaseTerminated(new CaseId(id), byClient, today);
    }

    /** Refuses what rests on the signed contract once the case was ended. */
    public void requireGoingOn() {
        if (state == ApplicationState.TERMINATED) {
            throw Refused.outOfOrder(R5_2_2_CONTRACT, "application.terminated");
        }
    }

    /** What it said lies in the archive from now on, and no longer here (R5.2.1-archive). */
    public void archived() {
        if (!isClosed()) {
            throw Refused.outOfOrder(R5_2_1_ARCHIVE, "archive.still-going-on").with("state", state);
        }
        form = ApplicationForm.EMPTY;
        closingReasons = List.of();
        archived = true;
    }

    public boolean isArchived() {
        return archived;
    }

    /** Whether it was refused, withdrawn or ended, and does not lie in the archive yet. */
    public boolean awaitsArchive() {
        return isClosed() && !archived;
    }

    /** Whether nothing of it goes on. */
    public boolean isClosed() {
        return CLOSED.contains(state);
    }

    private static void refuse(String code, List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw Refused.invalid(missing.getFirst().rule(), code).with("missing", missing);
        }
    }

    private void act(ApplicationAct act) {
        state = ApplicationState.LIFECYCLE.after(state, act);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Organization organization() {
        return organization;
    }

    public ApplicationForm form() {
        return form;
    }

    public ApplicationState state() {
        return state;
    }

    /** The case of the cycle before; empty for a first certification. */
    public Optional<UUID> previousCase() {
        return Optional.ofNullable(previousCase);
    }

    public boolean isRemote() {
        return form.isRemote();
    }

    public boolean isRecertification() {
        return previousCase != null;
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** The version of the fee and person-day table that the case keeps; empty until it is submitted. */
    public Optional<String> feeSchedule() {
        return Optional.ofNullable(feeSchedule);
    }

    public List<String> closingReasons() {
        return List.copyOf(closingReasons);
    }

    public long version() {
        return version;
    }
}
