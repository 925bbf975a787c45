package cn.xingji.audit.remote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
public class RemoteRequirementsRegister implements PanacheRepositoryBase<RemoteRequirements, Integer> {

    public RemoteRequirements inForce(LocalDate on) {
        return find("effectiveFrom <= ?1 order by effectiveFrom desc", on)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No remote requirements are in force on " + on));
    }
}
