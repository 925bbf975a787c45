package cn.xingji.application.commerce.invoice;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The invoices. */
@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {
    static final Sight<Invoice> SIGHT =
            Sight.of(Invoice.class).client("application.organization.id").every(Role.FINANCE, Role.CONTRACT_SIGNATORY);

    /** Oldest first; the list is finance's, a single one its client's as well. */
    static final Listing<Invoice> LISTING = Listing.of(Invoice.class)
            .seenBy(SIGHT)
            .filter("state")
            .sort("requestedAt", Instant.class, Invoice::requestedAt)
            .sortWhereKnown("issuedOn", LocalDate.class, Invoice::issuedOn)
            .sortWhereKnown("number", String.class, Invoice::number)
            .unique("id", UUID.class, Invoice::id)
            .inOrder("requestedAt");

    Invoice visible(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    List<Invoice> of(UUID application) {
        return list("applicationId = ?1 order by requestedAt, id", application);
    }

    /** @throws Refused when this audit has been invoiced already */
    void requireNone(UUID application, AuditKind kind) {
        if (count("applicationId = ?1 and auditKind = ?2 and state <> ?3", application, kind, InvoiceState.CANCELLED)
                > 0) {
            throw Refused.conflict(R7_FEE, "invoice.asked-already").with("audit", kind);
        }
    }

    /** @throws Refused when another invoice has this number */
    void requireFree(String number, UUID id) {
        if (count("number = ?1 and id <> ?2", number, id) > 0) {
            throw Refused.conflict(R7_FEE, "invoice.number-taken").with("number", number);
        }
    }
}
