package cn.xingji.application.application;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

    public Application get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("application " + id));
    }

    /** An application that this caller may see. */
    public Application readable(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(application -> caller.mayRead(application.organization().id()))
                .orElseThrow(() -> Refused.unknown("application " + id));
    }

    /** An application of the organisation that this applicant speaks for. */
    public Application own(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(application ->
                        caller.speaksFor(application.organization().id()))
                .orElseThrow(() -> Refused.unknown("application " + id));
    }

    /** The caller's applications by number, latest first; one more than {@code size}, for the page's cursor. */
    public List<Application> search(
            Optional<UUID> organization, Optional<ApplicationState> state, Optional<String> before, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        organization.ifPresent(value -> {
            query.append(" and organization.id = :organization");
            parameters.put("organization", value);
        });
        state.ifPresent(value -> {
            query.append(" and state = :state");
            parameters.put("state", value);
        });
        before.ifPresent(value -> {
            query.append(" and number < :before");
            parameters.put("before", value);
        });
        return find(query + " order by number desc", parameters).range(0, size).list();
    }

    /** The next number: XJ-SQ, the year, and a running figure. */
    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('application_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-SQ-%d-%06d".formatted(today.getYear(), serial);
    }
}
