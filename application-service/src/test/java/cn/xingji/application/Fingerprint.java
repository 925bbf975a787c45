package cn.xingji.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every table of this service holds, in one figure each, so that a change anywhere is seen. */
@ApplicationScoped
class Fingerprint {
    private final EntityManager entities;

    Fingerprint(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Map<String, String> of() {
        var figures = new TreeMap<String, String>();
        for (var table : tables()) {
            var figure = entities.createNativeQuery(
                            "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                                    .formatted(table),
                            String.class)
                    .getSingleResult();
            figures.put(table, (String) figure);
        }
        return figures;
    }

    /** All but the scheduler's own. */
    @SuppressWarnings("unchecked")
    private List<String> tables() {
        return entities.createNativeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'qrtz%'
                        """, String.class).getResultList();
    }
}
