package cn.xingji.search;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who sees which rows of one kind, said in one place: lists, single reads, acts and files all ask it. A role that is
 * not named sees none; whoever has several sees what any of them sees.
 *
 * <pre>{@code
 * static final Sight<Audit> SIGHT = Sight.of(Audit.class)
 *         .client("organizationId")
 *         .team(Condition.among("team", "personId"))
 *         .every(Role.AUDIT_SCHEDULER, Role.TECHNICAL_REVIEWER);
 * }</pre>
 */
public final class Sight<T> {
    private final Class<T> type;
    private final Map<Role, Function<Caller, Condition<T>>> rows;

    private Sight(Class<T> type, Map<Role, Function<Caller, Condition<T>>> rows) {
        this.type = type;
        this.rows = rows;
    }

    /** Nobody sees any. */
    public static <T> Sight<T> of(Class<T> type) {
        return new Sight<>(type, Map.of());
    }

    /** An applicant sees what is its organisation's. */
    public Sight<T> client(String organization) {
        return client(organization, Condition.always());
    }

    /** An applicant sees what is its organisation's, where it is so. */
    public Sight<T> client(String organization, Condition<T> shown) {
        return with(caller -> Sight.<T>own(organization, caller).and(shown), Role.APPLICANT);
    }

    /** An auditor sees what he is on the team of. */
    public Sight<T> team(Function<UUID, Condition<T>> ofMember) {
        return with(caller -> ofMember.apply(caller.id()), Role.AUDITOR);
    }

    /** These roles see the rows that are so. */
    public Sight<T> where(Condition<T> condition, Role... roles) {
        return with(_ -> condition, roles);
    }

    /** These roles see every row. */
    public Sight<T> every(Role... roles) {
        return where(Condition.always(), roles);
    }

    /** The roles that see any. */
    public Set<Role> roles() {
        return rows.keySet();
    }

    /**
     * What a row must be for this caller to see it.
     *
     * @throws Refused when none of his roles sees any
     */
    public Condition<T> of(Caller caller) {
        return caller.roles().stream()
                .filter(rows::containsKey)
                .map(role -> rows.get(role).apply(caller))
                .reduce(Condition::or)
                .orElseThrow(() -> Refused.forbidden("caller.sees-none"));
    }

    /**
     * One row.
     *
     * @throws Refused when there is none, or none that this caller may see: he can't tell one from the other
     */
    public T one(UUID id, Caller caller, EntityManager entities) {
        return find("id", id, caller, entities)
                .orElseThrow(() -> Refused.unknown(words(type.getSimpleName()) + " " + id));
    }

    /** One of the rows that have this value in the attribute, if this caller may see any. */
    public Optional<T> find(String path, Object value, Caller caller, EntityManager entities) {
        return query(path, value, caller, entities)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The rows that have this value in the attribute, as far as this caller may see them. */
    public List<T> all(String path, Object value, Caller caller, EntityManager entities) {
        return query(path, value, caller, entities).getResultList();
    }

    private TypedQuery<T> query(String path, Object value, Caller caller, EntityManager entities) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(type);
        var row = query.from(type);
        var condition = Condition.<T>equal(path, value).and(of(caller));
        return entities.createQuery(query.select(row).where(condition.on(row, query, builder)));
    }

    private static <T> Condition<T> own(String path, Caller caller) {
        return caller.organization()
                .<Condition<T>>map(organization -> Condition.equal(path, organization))
                .orElse(Condition.never());
    }

    private Sight<T> with(Function<Caller, Condition<T>> seen, Role... roles) {
        var more = new EnumMap<Role, Function<Caller, Condition<T>>>(Role.class);
        more.putAll(rows);
        for (var role : roles) {
            more.put(role, seen);
        }
        return new Sight<>(type, Map.copyOf(more));
    }

    /** {@code DecisionFile} in words. */
    private static String words(String name) {
        return name.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
