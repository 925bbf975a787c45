package cn.xingji.identity;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Who has left which organisation and not come back: a token lives for minutes after that, and still names it. A
 * service that applicants write to hears of both.
 */
@ApplicationScoped
public class Departures {
    private static final String LEFT = """
            insert into departure (person_id, organization_id, left_on) values (:person, :organization, :on)
            on conflict do nothing
            """;
    private static final String JOINED = """
            delete from departure where person_id = :person and organization_id = :organization
            """;
    private static final String KNOWN = """
            select exists (select from departure where person_id = :person and organization_id = :organization)
            """;

    private final EntityManager entities;

    Departures(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void left(MemberLeft left) {
        entities.createNativeQuery(LEFT)
                .setParameter("person", left.personId().value())
                .setParameter("organization", left.organizationId().value())
                .setParameter("on", left.leftOn())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void joined(MemberJoined joined) {
        entities.createNativeQuery(JOINED)
                .setParameter("person", joined.personId().value())
                .setParameter("organization", joined.organizationId().value())
                .executeUpdate();
    }

    /** Whether this person has left this organisation, whatever his token says. */
    boolean include(UUID person, UUID organization) {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) entities.createNativeQuery(KNOWN, Boolean.class)
                .setParameter("person", person)
                .setParameter("organization", organization)
                .getSingleResult());
    }
}
