package cn.xingji.purge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** Deletes rows some thousands at a time, so that a large book holds nobody up. */
@ApplicationScoped
class Rows {
    private static final int AT_A_TIME = 5_000;
    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param table one of the chassis' own
     * @param condition on its columns, over the parameters
     */
    long delete(String table, String condition, Map<String, Object> parameters) {
        var statement = "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s limit %3$d))"
                .formatted(table, condition, AT_A_TIME);
        long all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> {
                var query = entities.createNativeQuery(statement);
                parameters.forEach(query::setParameter);
                return query.executeUpdate();
            });
            all += some;
        } while (some == AT_A_TIME);
        return all;
    }
}
