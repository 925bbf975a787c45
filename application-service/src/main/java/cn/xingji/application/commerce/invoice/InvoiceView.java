package cn.xingji.application.commerce.invoice;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An invoice as its reader sees it. */
public record InvoiceView(
        UUID id,
        UUID caseId,
        AuditKind audit,
        String auditLabel,
        BigDecimal amount,
        Buyer buyer,
        InvoiceState state,
        String stateLabel,
        String requestedBy,
        Instant requestedAt,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> paidOn,
        String receipt,
        String cancelReason,
        Set<InvoiceAct> allowedActions,
        long version) {

    static InvoiceView of(Invoice invoice, Caller caller, Locale locale) {
        return new InvoiceView(
                invoice.id(),
                invoice.applicationId(),
                invoice.auditKind(),
                Texts.of("audit-kind." + invoice.auditKind(), locale),
                invoice.amount().cny(),
                invoice.buyer(),
                invoice.state(),
                Texts.of("invoice-state." + invoice.state(), locale),
                invoice.requestedBy(),
                invoice.requestedAt(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.paidOn(),
                invoice.receipt(),
                invoice.cancelReason(),
                InvoiceState.LIFECYCLE.allowed(invoice.state(), caller.roles()),
                invoice.version());
    }
}
