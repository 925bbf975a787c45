package cn.xingji.search;

import cn.xingji.rules.people.Caller;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.Function;

/** What a row must be to stand in a list; part of the query, so that no page is cut before it was asked. */
@FunctionalInterface
public interface Condition<T> {
    Predicate on(Root<T> row, CommonAbstractCriteria query, CriteriaBuilder builder);

    static <T> Condition<T> always() {
        return (_, _, builder) -> builder.conjunction();
    }

    /** @param path an attribute, or one of an embedded or referred one: {@code organization.id} */
    static <T> Condition<T> equal(String path, Object value) {
        return (row, _, builder) -> builder.equal(at(row, path), value);
    }

    static <T> Condition<T> unequal(String path, Object value) {
        return (row, _, builder) -> builder.notEqual(at(row, path), value);
    }

    static <T> Condition<T> never() {
        return (_, _, builder) -> builder.disjunction();
    }

    /** Everything for the body's staff; for an applicant what is its organisation's, nothing as long as it has none. */
    static <T> Function<Caller, Condition<T>> ownedBy(String path) {
        return caller -> caller.isStaff()
                ? always()
                : caller.organization()
                        .<Condition<T>>map(own -> equal(path, own))
                        .orElse(never());
    }

    default Condition<T> and(Condition<T> other) {
        return (row, query, builder) -> builder.and(on(row, query, builder), other.on(row, query, builder));
    }

    /** The attribute at the end of a dotted path. */
    static <V> Path<V> at(Root<?> row, String path) {
        Path<?> before = row;
        var dot = path.lastIndexOf('.');
        if (dot > 0) {
            for (var name : path.substring(0, dot).split("\\.", -1)) {
                before = before.get(name);
            }
        }
        return before.get(path.substring(dot + 1));
    }
}
