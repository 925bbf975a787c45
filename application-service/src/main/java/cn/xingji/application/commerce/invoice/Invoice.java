package cn.xingji.application.commerce.invoice;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.commerce.contract.Contract;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.intake.application.Application;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The invoice for one audit of a case: asked for by the client, kept by finance (R7-fee). */
@Entity
@Table(name = "invoice")
public class Invoice {
    private static final RuleId RULE = R7_FEE;
    /** Eight digits on paper, twenty for a fully digital one. */
    private static final Pattern NUMBER = Pattern.compile("\\d{8}|\\d{20}");

    @Id
    private UUID id;

    private UUID applicationId;

    /** Whose it is, for who may see it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "applicationId", insertable = false, updatable = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private AuditKind auditKind;

    private Money amount;

    @Embedded
    private Buyer buyer;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    private String requestedBy;
    private Instant requestedAt;
    private String number;
    private LocalDate issuedOn;
    private LocalDate paidOn;
    private String receipt = "";
    private String cancelReason = "";

    @Version
    private long version;

    protected Invoice() {}

    Invoice(UUID applicationId, Calculation audit, Buyer buyer, String requestedBy, Instant now) {
        if (buyer.lacksBank()) {
            throw Refused.invalidField(RULE, "invoice.bank-missing", "bank");
        }
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.auditKind = audit.kind();
        this.amount = audit.fee();
        this.buyer = buyer;
        this.state = InvoiceState.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /**
     * The client asks for it.
     *
     * @param quotes what the audits of a case's cycle cost
     * @throws Refused unless both have signed the contract, its cycle has such an audit, and the buyer says what must
     *     stand on it
     */
    static Invoice requested(
            Application of,
            Contract contract,
            Function<Application, List<Calculation>> quotes,
            AuditKind wanted,
            Buyer buyer,
            String by,
            Instant now) {
        contract.requireSigned();
        of.requireGoingOn();
        var audit = quotes.apply(of).stream()
                .filter(each -> each.kind() == wanted)
                .findFirst()
                .orElseThrow(() -> Refused.invalidField(RULE, "invoice.no-such-audit", "audit"));
        return new Invoice(of.id(), audit, buyer, by, now);
    }

    void issue(String invoiceNumber, LocalDate on, LocalDate today) {
        var after = InvoiceState.LIFECYCLE.after(state, InvoiceAct.ISSUE);
        if (!NUMBER.matcher(invoiceNumber).matches()) {
            throw Refused.invalidField(RULE, "invoice.number-malformed", "number");
        }
        requireNotAfter(on, today, "issuedOn");
        state = after;
        number = invoiceNumber;
        issuedOn = on;
    }

    /** The whole amount has arrived. */
    void paid(BigDecimal received, LocalDate on, String receiptNumber, LocalDate today) {
        var after = InvoiceState.LIFECYCLE.after(state, InvoiceAct.RECORD_PAYMENT);
        if (received.compareTo(amount.cny()) != 0) {
            throw Refused.invalidField(RULE, "invoice.other-amount", "amount").with("amount", amount);
        }
        requireNotAfter(on, today, "paidOn");
        state = after;
        paidOn = on;
        receipt = receiptNumber;
    }

    void cancel(String reason) {
        var after = InvoiceState.LIFECYCLE.after(state, InvoiceAct.CANCEL);
        if (reason.isBlank()) {
            throw Refused.invalidField(RULE, "invoice.reason-missing", "reason");
        }
        state = after;
        cancelReason = reason;
    }

    /** Whether it is neither paid nor cancelled. */
    boolean isOpen() {
        return state == InvoiceState.REQUESTED || state == InvoiceState.ISSUED;
    }

    private static void requireNotAfter(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw Refused.invalidField(RULE, "invoice.in-the-future", field);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public AuditKind auditKind() {
        return auditKind;
    }

    public Money amount() {
        return amount;
    }

    public Buyer buyer() {
        return buyer;
    }

    public InvoiceState state() {
        return state;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    public String receipt() {
        return receipt;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public long version() {
        return version;
    }
}
