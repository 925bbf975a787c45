package cn.xingji.audit.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The clients' working hours: reference data, versioned. */
@ApplicationScoped
class ClientHoursRegister implements PanacheRepositoryBase<ClientHours, UUID> {

    /** The client's own hours in force on a day, or else the default. */
    ClientHours inForce(UUID organizationId, LocalDate on) {
        return own(organizationId, on).orElseGet(() -> byDefault(on));
    }

    /** The version that a client's next hours are. */
    int next(UUID organizationId) {
        return (int) count("organizationId", organizationId) + 1;
    }

    private Optional<ClientHours> own(UUID organizationId, LocalDate on) {
        return find("organizationId = ?1 and effectiveFrom <= ?2 order by version desc", organizationId, on)
                .firstResultOptional();
    }

    private ClientHours byDefault(LocalDate on) {
        return find("organizationId is null and effectiveFrom <= ?1 order by version desc", on)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No default working hours are in force on " + on));
    }
}
