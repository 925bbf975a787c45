package cn.xingji.testing;

import cn.xingji.rules.people.Role;
import cn.xingji.testing.AccessTable.Answer;
import cn.xingji.testing.AccessTable.Line;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method of a resource, as it is annotated. The annotations are known by name: this module stands below the chassis.
 *
 * @param letIn the roles that its door lets in; empty where it lets in everybody
 * @param seeing the roles that see any row of what it shows; empty where there are no rows to tell apart
 * @param ofOneRow whether it is about one row, which may be somebody else's
 */
record DeclaredEndpoint(
        String method, String path, Optional<Set<Role>> letIn, Optional<Set<Role>> seeing, boolean ofOneRow) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** Empty for a method that is no endpoint. */
    static Optional<DeclaredEndpoint> of(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(METHODS::contains)
                .findFirst()
                .map(verb -> of(verb, method));
    }

    private static DeclaredEndpoint of(String verb, Method method) {
        var path = path(method.getDeclaringClass()) + path(method);
        var shown = nearest(method, "Shown")
                .orElseThrow(() -> new AssertionError(verb + " " + path + " does not say by whose sight it is shown"));
        var seeing = seeing(shown);
        var ofOneRow = seeing.isPresent()
                && (path.contains("{") || value(shown, "namedInBody").equals(true));
        return new DeclaredEndpoint(verb, path, letIn(method), seeing, ofOneRow);
    }

    Line line(String service) {
        var answers = new LinkedHashMap<Onlooker, Answer>();
        Onlooker.all().forEach(onlooker -> answers.put(onlooker, answer(onlooker)));
        return new Line(service, path, method, answers);
    }

    private Answer answer(Onlooker onlooker) {
        if (letIn.isEmpty()) {
            return Answer.ALLOWED;
        }
        if (onlooker.role().isEmpty()) {
            return Answer.NOT_SIGNED_IN;
        }
        var role = onlooker.role().orElseThrow();
        if (!letIn.orElseThrow().contains(role)
                || seeing.filter(roles -> !roles.contains(role)).isPresent()) {
            return Answer.FORBIDDEN;
        }
        return onlooker.related() || !ofOneRow ? Answer.ALLOWED : Answer.UNKNOWN;
    }

    /** By the nearest annotation that says it. */
    private static Optional<Set<Role>> letIn(Method method) {
        for (var said : new AnnotatedElement[] {method, method.getDeclaringClass()}) {
            var roles = find(said, "RolesAllowed");
            if (roles.isPresent()) {
                return roles.map(each -> roles((String[]) value(each, "value")));
            }
            if (find(said, "Authenticated").isPresent()) {
                return Optional.of(EnumSet.allOf(Role.class));
            }
            if (find(said, "PermitAll").isPresent()) {
                return Optional.empty();
            }
        }
        throw new AssertionError(method + " says nobody who may");
    }

    private static Set<Role> roles(String[] titles) {
        return Arrays.stream(titles)
                .map(title -> Role.find(title).orElseThrow())
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked") // a sight's roles
    private static Optional<Set<Role>> seeing(Annotation shown) {
        var by = (Class<?>) value(shown, "by");
        if (by == Void.class) {
            return Optional.empty();
        }
        try {
            var constant = by.getDeclaredField((String) value(shown, "as"));
            constant.setAccessible(true); // it is its feature's own
            var sight = constant.get(null);
            return Optional.of((Set<Role>) sight.getClass().getMethod("roles").invoke(sight));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(by + " has no such sight", e);
        }
    }

    private static String path(AnnotatedElement element) {
        return find(element, "Path")
                .map(annotation -> (String) value(annotation, "value"))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
    }

    private static Optional<Annotation> nearest(Method method, String name) {
        return find(method, name).or(() -> find(method.getDeclaringClass(), name));
    }

    private static Optional<Annotation> find(AnnotatedElement element, String name) {
        return Stream.of(element.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals(name))
                .findFirst();
    }

    private static Object value(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
