package cn.xingji.application.commerce.invoice;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
        if (buyer.type() == InvoiceType.SPECIAL && buyer.bank().isBlank()) {
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
