package cn.xingji.application.invoice;

import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices. */
@ApplicationScoped
class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    Invoice get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("invoice " + id));
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

    /** The invoices, oldest first; one more than {@code size}, for the page's cursor. */
    List<Invoice> search(Optional<InvoiceState> state, Optional<String> after, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        state.ifPresent(value -> {
            query.append(" and state = :state");
            parameters.put("state", value);
        });
        after.map(position -> position.split(" ")).ifPresent(position -> {
            query.append(" and (requestedAt, id) > (:at, :id)");
            parameters.put("at", Instant.parse(position[0]));
            parameters.put("id", UUID.fromString(position[1]));
        });
        return find(query + " order by requestedAt, id", parameters)
                .range(0, size)
                .list();
    }
}
