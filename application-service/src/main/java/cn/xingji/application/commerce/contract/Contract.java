package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.application.commerce.terms.ContractTerms;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.archive.ContractOnFile.Paper;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.CaseSoFar.Involvement;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The certification contract of a case (record 8.1, R5.2.2-contract). */
@Entity
@Table(name = "contract")
public class Contract {
    private static final RuleId RULE = R5_2_2_CONTRACT;

    @Id
    private UUID applicationId;

    private String number;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    private PersonDays personDays;
    private String personDaysReason;
    private String feeSchedule;
    private int terms;
    private Money initialFee;
    private Money annualFee;
    private String contentSha256;
    private String storageKey;
    private String clientPaperKey;
    private String signedKey;
    private String signedSha256;
    private Instant clientOriginalReadAt;
    private Instant bodyOriginalReadAt;
    private Instant sentAt;
    private UUID clientSignerId;
    private String clientSigner;
    private Instant clientSignedAt;
    private UUID bodySignerId;
    private String bodySigner;
    private Instant bodySignedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Paper> papers = new ArrayList<>();

    @Version
    private long version;

    protected Contract() {}

    /** Drawn up for an application, by the table that its case keeps and what its review found. */
    Contract(String number, Application application, Tariff tariff, Adjustment adjusted, ContractTerms terms) {
        var audit = tariff.first(application, adjusted);
        var table = tariff.schedule(application);
        this.applicationId = application.id();
        this.number = number;
        this.state = ContractState.DRAFTED;
        this.personDays = audit.days();
        this.personDaysReason = adjusted.reason();
        this.feeSchedule = table.version();
        this.terms = terms.version();
        this.initialFee = audit.fee();
        this.annualFee = table.terms().annualFee();
    }

    /**
     * Sends the printed paper to the client: from now on its content stands.
     *
     * @param standing what would be printed by now
     * @throws Refused when something that is printed was changed since, or it is not complete
     */
    void send(Printed paper, ContractPaper.Sheet standing, Instant now) {
        requireSendable(standing);
        var after = ContractState.LIFECYCLE.after(state, ContractAct.SEND);
        if (!paper.sheet().equals(standing)) {
            throw Refused.conflict(RULE, "contract.changed-meanwhile");
        }
        state = after;
        contentSha256 = paper.file().sha256();
        storageKey = paper.file().key();
        sentAt = now;
        keep(paper.file(), now);
    }

    /** The client signs what it has read: the digest must be the sent paper's. */
    void sign(String sha256, Signed paper, Caller signer, Instant now) {
        requireTurn(ContractAct.SIGN, sha256);
        requireStanding(paper);
        state = ContractState.LIFECYCLE.after(state, ContractAct.SIGN);
        clientPaperKey = paper.file().key();
        clientSignerId = signer.id();
        clientSigner = signer.name();
        clientSignedAt = now;
        keep(paper.file(), now);
    }

    /** Who of the client's side has signed: he does not sign for the body. */
    Involvement[] signedForClient() {
        return Stream.ofNullable(clientSignerId)
                .map(signer -> new Involvement(signer, Part.CLIENT))
                .toArray(Involvement[]::new);
    }

    /** The body signs the same content, by its registered name; both originals hold both signatures. */
    void countersign(String sha256, Signed paper, Colleague signer, Instant now) {
        requireTurn(ContractAct.COUNTERSIGN, sha256);
        requireStanding(paper);
        state = ContractState.LIFECYCLE.after(state, ContractAct.COUNTERSIGN);
        signedSha256 = paper.file().sha256();
        signedKey = paper.file().key();
        bodySignerId = signer.id();
        bodySigner = signer.name();
        bodySignedAt = now;
        keep(paper.file(), now);
    }

    private void keep(StoredFile paper, Instant now) {
        var all = new ArrayList<>(papers);
        all.add(new Paper(paper, now));
        papers = List.copyOf(all);
    }

    private void requireStanding(Signed paper) {
        if (!paper.of().equals(paperKey())) {
            throw Refused.conflict(RULE, "contract.changed-meanwhile");
        }
    }

    /** Nobody signed in time. */
    void lapse() {
        state = ContractState.LIFECYCLE.after(state, ContractAct.LAPSE);
    }

    /** Draws up anew what lapsed; nothing that was signed stands. */
    void renew() {
        state = ContractState.LIFECYCLE.after(state, ContractAct.RENEW);
        clientSignerId = null;
        clientSigner = null;
        clientSignedAt = null;
    }

    /** The party takes its original; the first time counts. */
    void handOut(Party party, Instant now) {
        requireSigned(RULE);
        switch (party) {
            case CLIENT -> clientOriginalReadAt = clientOriginalReadAt == null ? now : clientOriginalReadAt;
            case BODY -> bodyOriginalReadAt = bodyOriginalReadAt == null ? now : bodyOriginalReadAt;
        }
    }

    /** @throws Refused unless both have signed */
    public void requireSigned() {
        requireSigned(R4_CHAIN);
    }

    private void requireSigned(RuleId rule) {
        if (state != ContractState.SIGNED) {
            throw Refused.outOfOrder(rule, "contract.not-signed");
        }
    }

    /** Refuses to send it out of turn, or without all of its clauses, before anything is rendered. */
    void requireSendable(ContractPaper.Sheet standing) {
        ContractState.LIFECYCLE.after(state, ContractAct.SEND);
        if (!standing.missing().isEmpty()) {
            throw Refused.invalid(RULE, "contract.incomplete").with("missing", standing.missing());
        }
    }

    /** Refuses a signature out of turn, or under another content than the one sent, before anything is rendered. */
    void requireTurn(ContractAct act, String sha256) {
        ContractState.LIFECYCLE.after(state, act);
        if (!sha256.equals(contentSha256)) {
            throw Refused.conflict(RULE, "contract.other-content").with("content", contentSha256);
        }
    }

    /**
     * Where the paper lies as it stands: the signed one, once there is one.
     *
     * @throws Refused when it was not sent yet
     */
    String paperKey() {
        return switch (state) {
            case DRAFTED -> throw Refused.outOfOrder(RULE, "contract.not-sent");
            case SENT, LAPSED -> storageKey;
            case CLIENT_SIGNED -> clientPaperKey;
            case SIGNED -> signedKey;
        };
    }

    /** Every paper that was made of it, those of a lapsed one included. */
    List<Paper> papers() {
        return List.copyOf(papers);
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String number() {
        return number;
    }

    public ContractState state() {
        return state;
    }

    public PersonDays personDays() {
        return personDays;
    }

    /** Why the person-days differ from the table's; blank when they don't. */
    public String personDaysReason() {
        return personDaysReason;
    }

    public String feeSchedule() {
        return feeSchedule;
    }

    /** The version of the terms that it was drawn up with. */
    public int terms() {
        return terms;
    }

    public Money initialFee() {
        return initialFee;
    }

    public Money annualFee() {
        return annualFee;
    }

    public Optional<String> contentSha256() {
        return Optional.ofNullable(contentSha256);
    }

    /** The digest of the paper with both signatures: of both originals. */
    public Optional<String> signedSha256() {
        return Optional.ofNullable(signedSha256);
    }

    /** When the party first had its original. */
    public Optional<Instant> originalReadAt(Party party) {
        return Optional.ofNullable(
                switch (party) {
                    case CLIENT -> clientOriginalReadAt;
                    case BODY -> bodyOriginalReadAt;
                });
    }

    /** Who signed for the client, whatever he is called later. */
    Optional<UUID> clientSignerId() {
        return Optional.ofNullable(clientSignerId);
    }

    public Optional<String> clientSigner() {
        return Optional.ofNullable(clientSigner);
    }

    public Optional<Instant> clientSignedAt() {
        return Optional.ofNullable(clientSignedAt);
    }

    public Optional<String> bodySigner() {
        return Optional.ofNullable(bodySigner);
    }

    public Optional<Instant> bodySignedAt() {
        return Optional.ofNullable(bodySignedAt);
    }

    public long version() {
        return version;
    }
}
