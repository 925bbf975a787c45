package cn.xingji.application.organization;

import cn.xingji.chassis.rule.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The registered organisations. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    public Organization get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("organization " + id));
    }

    boolean has(CreditCode code) {
        return count("creditCode", code.value()) > 0;
    }

    boolean wasRegisteredBy(UUID person) {
        return count("registeredBy", person) > 0;
    }
}
