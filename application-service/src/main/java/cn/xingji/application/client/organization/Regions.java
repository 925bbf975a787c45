package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The mainland's divisions (GB/T 2260). */
@ApplicationScoped
public class Regions {
    private final EntityManager entities;

    Regions(EntityManager entities) {
        this.entities = entities;
    }

    /** A division, for a choice from province to county. */
    public record Division(String code, String name, boolean hasParts) {}

    /** The provinces, or the parts of a province or prefecture. */
    List<Division> parts(Optional<String> of) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select code, name, exists (select 1 from region part where part.parent = region.code)
                        from region where parent is not distinct from cast(:parent as varchar) order by code
                        """, Division.class)
                .setParameter("parent", of.orElse(null))
                .getResultList();
    }

    /**
     * The region of this code, as far down as there are divisions.
     *
     * @throws Refused when there is none in the mainland, or it has parts (R5.1-eligible)
     */
    public Region get(String code) {
        var region = new Region(code);
        var isPart = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select exists (select 1 from region where code = :code)
                           and not exists (select 1 from region where parent = :code)
                        """, Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
        if (!isPart) {
            throw Refused.invalidField(R5_1_ELIGIBLE, "region.unknown", "regionCode")
                    .with("regionCode", code);
        }
        return region;
    }

    /** The full name, from the province down: 浙江省杭州市西湖区. */
    String fullName(Region region) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        with recursive up as (
                            select code, name, parent, 0 as height from region where code = :code
                            union all
                            select region.code, region.name, region.parent, up.height + 1
                            from region join up on region.code = up.parent)
                        select coalesce(string_agg(name, '' order by height desc), '') from up where name <> '市辖区'
                        """, String.class)
                .setParameter("code", region.code())
                .getSingleResult();
    }
}
