package cn.xingji.application.certified.change;

import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static cn.xingji.rules.RuleId.R5_2_3_REVIEW;

import cn.xingji.application.certified.certification.Certification;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.events.ApplicationEvent.ChangeRefused;
import cn.xingji.events.ApplicationEvent.ChangeRequested;
import cn.xingji.events.ApplicationEvent.ChangeWithdrawn;
import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A certified organisation's request to change what its certificate says (认证信息变更申请表, R5.2.3). */
@Entity
@Table(name = "change_request")
public class ChangeRequest {
    private static final RuleId CHANGE = R5_2_3_CHANGE;
    private static final RuleId REVIEW = R5_2_3_REVIEW;

    @Id
    private UUID id;

    private String number;
    private UUID caseId;
    private UUID certificateId;
    private UUID organizationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ChangeWish wish;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Client client;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scope scope;

    private String legalRepresentative;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    private String draftedBy;
    private Instant draftedAt;
    private LocalDate submittedOn;
    private String reviewer = "";
    private LocalDate concludedOn;
    private String remark = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons = new ArrayList<>();

    @Version
    private long version;

    protected ChangeRequest() {}

    ChangeRequest(
            String number,
            Certification certified,
            String legalRepresentative,
            ChangeWish wish,
            String reason,
            String draftedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.caseId = certified.caseId();
        this.certificateId = certified.certificateId();
        this.organizationId = certified.organizationId();
        this.client = certified.client();
        this.scope = certified.scope();
        this.legalRepresentative = legalRepresentative;
        this.wish = wish;
        this.reason = reason;
        this.state = ChangeState.DRAFT;
        this.draftedBy = draftedBy;
        this.draftedAt = now;
    }

    void save(ChangeWish changed, String why) {
        act(ChangeAct.SAVE);
        wish = changed;
        reason = why;
    }

    /** Refuses material for a request that is no draft any more. */
    void requireDraft() {
        ChangeState.LIFECYCLE.after(state, ChangeAct.SAVE);
    }

    /**
     * Hands it in.
     *
     * @param shown the kinds of material with it
     * @throws Refused naming everything that is missing
     */
    ChangeRequested submit(Set<AttachmentKind> shown, LocalDate today) {
        var after = ChangeState.LIFECYCLE.after(state, ChangeAct.SUBMIT);
        var missing = missing(shown);
        if (!missing.isEmpty()) {
            throw Refused.invalid(CHANGE, "change.incomplete").with("missing", missing);
        }
        state = after;
        submittedOn = today;
        return new ChangeRequested(
                new CaseId(caseId), new CertificateId(certificateId), new ChangeId(id), Coded.each(subjects()), today);
    }

    /** Takes it back; a draft that nobody was told of is nothing to tell. */
    Optional<ChangeWithdrawn> withdraw(LocalDate today) {
        var told = state == ChangeState.SUBMITTED;
        act(ChangeAct.WITHDRAW);
        return told
                ? Optional.of(new ChangeWithdrawn(
                        new CaseId(caseId), new CertificateId(certificateId), new ChangeId(id), today))
                : Optional.empty();
    }

    /** Found sufficient and lawful. */
    void accept(Caller by, String why, LocalDate today) {
        var after = ChangeState.LIFECYCLE.after(state, ChangeAct.ACCEPT);
        requireOther(by);
        state = after;
        reviewer = by.name();
        remark = why;
        concludedOn = today;
    }

    /** Goes back at once with its reasons. */
    ChangeRefused refuse(Caller by, List<String> why, LocalDate today) {
        var after = ChangeState.LIFECYCLE.after(state, ChangeAct.REFUSE);
        requireOther(by);
        if (why.isEmpty() || why.stream().anyMatch(String::isBlank)) {
            throw Refused.invalidField(REVIEW, "change.reasons-missing", "reasons");
        }
        state = after;
        reviewer = by.name();
        reasons = List.copyOf(why);
        concludedOn = today;
        return new ChangeRefused(new CaseId(caseId), new CertificateId(certificateId), new ChangeId(id), today);
    }

    List<Missing> missing(Set<AttachmentKind> shown) {
        var missing = new ArrayList<Missing>();
        if (subjects().isEmpty()) {
            missing.add(new Missing(CHANGE, "change.nothing"));
        }
        if (reason.isBlank()) {
            missing.add(new Missing(CHANGE, "change.reason-missing"));
        }
        if (wish.address().isPresent() != wish.regionCode().isPresent()) {
            missing.add(new Missing(CHANGE, "change.address-and-region"));
        }
        var after = wish.scope(scope);
        if (after.sites().stream().mapToInt(Site::people).sum() != after.people()) {
            missing.add(new Missing(R5_2_1_H, "form.people-and-sites-differ"));
        }
        subjects().stream()
                .map(ChangeWish::material)
                .distinct()
                .filter(kind -> !shown.contains(kind))
                .map(kind -> new Missing(CHANGE, "change.material." + kind))
                .forEach(missing::add);
        return missing;
    }

    private void requireOther(Caller by) {
        if (by.organization().filter(organizationId::equals).isPresent()) {
            throw Refused.forbidden(REVIEW, "review.own-organisation");
        }
    }

    private void act(ChangeAct act) {
        state = ChangeState.LIFECYCLE.after(state, act);
    }

    public Set<ChangeSubject> subjects() {
        return wish.subjects();
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public ChangeWish wish() {
        return wish;
    }

    /** Whom the certificate named when the change was drafted. */
    public Client client() {
        return client;
    }

    /** What the certificate covered when the change was drafted. */
    public Scope scope() {
        return scope;
    }

    public String legalRepresentative() {
        return legalRepresentative;
    }

    public String reason() {
        return reason;
    }

    public ChangeState state() {
        return state;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    /** Blank until somebody concluded it. */
    public String reviewer() {
        return reviewer;
    }

    public Optional<LocalDate> concludedOn() {
        return Optional.ofNullable(concludedOn);
    }

    public String remark() {
        return remark;
    }

    /** Why it was refused. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    public long version() {
        return version;
    }
}
