package cn.xingji.application.commerce.invoice;

import cn.xingji.application.commerce.contract.Contracts;
import cn.xingji.application.commerce.quote.Quotes;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.AuditKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** The client asks for an invoice; finance issues it, sees it paid, or cancels it (R7-fee). */
@UseCase
public class Invoicing {
    private final Applications applications;
    private final Contracts contracts;
    private final Quotes quotes;
    private final Invoices invoices;
    private final BusinessClock clock;

    Invoicing(Applications applications, Contracts contracts, Quotes quotes, Invoices invoices, BusinessClock clock) {
        this.applications = applications;
        this.contracts = contracts;
        this.quotes = quotes;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** @param bank blank where the type of invoice needs none */
    UUID request(UUID application, AuditKind audit, InvoiceType type, String bank, String email, Caller caller) {
        var own = applications.own(application, caller);
        var contract = contracts.of(own.id());
        var buyer = Buyer.of(own.organization(), type, bank, email);
        var invoice = Invoice.requested(own, contract, quotes::of, audit, buyer, caller.name(), clock.now());
        invoices.requireNone(own.id(), audit);
        invoices.persist(invoice);
        return invoice.id();
    }

    void issue(UUID id, String number, LocalDate issuedOn, Caller caller, IfMatch seen) {
        var invoice = seen(id, caller, seen);
        invoices.requireFree(number, id);
        invoice.issue(number, issuedOn, clock.today());
    }

    void recordPayment(UUID id, BigDecimal amount, LocalDate paidOn, String receipt, Caller caller, IfMatch seen) {
        seen(id, caller, seen).paid(amount, paidOn, receipt, clock.today());
    }

    void cancel(UUID id, String reason, Caller caller, IfMatch seen) {
        seen(id, caller, seen).cancel(reason);
    }

    /** A case was ended: what is not paid yet is owed no more. */
    public void terminated(CaseTerminated told) {
        var reason = Texts.of("invoice.case-terminated", Locale.CHINESE);
        invoices.of(told.caseId().value()).stream().filter(Invoice::isOpen).forEach(invoice -> invoice.cancel(reason));
    }

    private Invoice seen(UUID id, Caller caller, IfMatch seen) {
        var invoice = invoices.visible(id, caller);
        seen.require(invoice.version());
        return invoice;
    }
}
