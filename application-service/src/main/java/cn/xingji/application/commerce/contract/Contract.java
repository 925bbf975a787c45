package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.intake.application.Application;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    private String clientSigner;
    private Instant clientSignedAt;
    private String bodySigner;
    private Instant bodySignedAt;

    @Version
    private long version;

    protected Contract() {}

    Contract(String number, Application application, Calculation audit, String personDaysReason, FeeSchedule fees) {
        this.applicationId = application.id();
        this.number = number;
        this.state = ContractState.DRAFTED;
        this.personDays = audit.days();
        this.personDaysReason = personDaysReason;
        this.feeSchedule = fees.version();
        this.initialFee = audit.fee();
        this.annualFee = fees.terms().annualFee();
    }

    /** Sends the rendered paper to the client: from now on its content stands. */
    void send(StoredFile paper, Instant now) {
        state = ContractState.LIFECYCLE.after(state, ContractAct.SEND);
        contentSha256 = paper.sha256();
        storageKey = paper.key();
        sentAt = now;
    }

    /** The client signs what it has read: the digest must be the sent paper's. */
    void sign(String signer, StoredFile signedByClient, Instant now) {
        state = ContractState.LIFECYCLE.after(state, ContractAct.SIGN);
        clientPaperKey = signedByClient.key();
        clientSigner = signer;
        clientSignedAt = now;
    }

    /** The body signs the same content; both originals hold both signatures. */
    void countersign(String signer, StoredFile signed, Instant now) {
        state = ContractState.LIFECYCLE.after(state, ContractAct.COUNTERSIGN);
        signedSha256 = signed.sha256();
        bodySigner = signer;
        bodySignedAt = now;
        signedKey = signed.key();
    }

    /** Nobody signed in time. */
    void lapse() {
        state = ContractState.LIFECYCLE.after(state, ContractAct.LAPSE);
    }

    /** Draws up anew what lapsed; nothing that was signed stands. */
    void renew() {
        state = ContractState.LIFECYCLE.after(state, ContractAct.RENEW);
        clientSigner = null;
        clientSignedAt = null;
    }

    /** The party has its original in hand. */
    void handedOut(Party party, Instant now) {
        switch (party) {
            case CLIENT -> clientOriginalReadAt = clientOriginalReadAt == null ? now : clientOriginalReadAt;
            case BODY -> bodyOriginalReadAt = bodyOriginalReadAt == null ? now : bodyOriginalReadAt;
        }
    }

    /** Refuses a signature out of turn, or under another content than the one sent, before anything is rendered. */
    void requireTurn(ContractAct act, String sha256) {
        ContractState.LIFECYCLE.after(state, act);
        if (!sha256.equals(contentSha256)) {
            throw Refused.conflict(RULE, "contract.other-content").with("content", contentSha256);
        }
    }

    /** Where the paper lies as it stands: the signed one, once there is one. */
    Optional<String> paperKey() {
        return switch (state) {
            case DRAFTED -> Optional.empty();
            case SENT, LAPSED -> Optional.of(storageKey);
            case CLIENT_SIGNED -> Optional.of(clientPaperKey);
            case SIGNED -> Optional.of(signedKey);
        };
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
