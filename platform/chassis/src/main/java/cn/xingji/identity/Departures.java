package cn.xingji.identity;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Who has left which organisation and not come back: a token lives for minutes after that, and still names it. A
 * service that applicants write to hears of both.
 */
@ApplicationScoped
public class Departures {
    private static final String HAPPENED = """
            insert into departure (person_id, organization_id, gone, happened_at)
            values (:person, :organization, :gone, :at)
            on conflict (person_id, organization_id)
            do update set gone = excluded.gone, happened_at = excluded.happened_at
            where departure.happened_at <= excluded.happened_at
            """;
    private static final String KNOWN = """
            select exists (
                select from departure where person_id = :person and organization_id = :organization and gone)
            """;

    private final EntityManager entities;

    Departures(EntityManager entities) {
        this.entities = entities;
    }

    /** @param at when he left: what happened before it and is heard after it counts no more */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(MemberLeft left, Instant at) {
        happened(left.personId(), left.organizationId(), true, at);
    }

    /** @param at when he joined, or joined again */
    @Transactional(Transactional.TxType.MANDATORY)
    public void joined(MemberJoined joined, Instant at) {
        happened(joined.personId(), joined.organizationId(), false, at);
    }

    private void happened(PersonId person, OrganizationId organization, boolean gone, Instant at) {
        entities.createNativeQuery(HAPPENED)
                .setParameter("person", person.value())
                .setParameter("organization", organization.value())
                .setParameter("gone", gone)
                .setParameter("at", at)
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
