package cn.xingji.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which roles a service's endpoints let in for which act of a lifecycle. */
final class Permissions {
    private static final String PERFORMS = "cn.xingji.web.Performs";
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";

    private Permissions() {}

    /** An act and what it is one of, {@code ApplicationAct.SUBMIT}. */
    static String title(Enum<?> act) {
        return act.getDeclaringClass().getSimpleName() + "." + act.name();
    }

    /** By act, the roles of the endpoints that perform it. */
    static SortedMap<String, SortedSet<String>> ofEndpoints(JavaClasses classes) {
        var roles = new TreeMap<String, SortedSet<String>>();
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .forEach(endpoint -> performed(endpoint)
                        .forEach(act ->
                                roles.computeIfAbsent(act, _ -> new TreeSet<>()).addAll(letIn(endpoint))));
        return roles;
    }

    static boolean performs(JavaMethod endpoint) {
        return performed(endpoint).findAny().isPresent();
    }

    private static Stream<String> performed(JavaMethod endpoint) {
        var one = endpoint.tryGetAnnotationOfType(PERFORMS).stream();
        var several = endpoint.tryGetAnnotationOfType(PERFORMS + "$Several").stream()
                .flatMap(annotation -> Arrays.stream((JavaAnnotation<?>[]) value(annotation.getProperties())));
        return Stream.<JavaAnnotation<?>>concat(one, several).map(Permissions::act);
    }

    private static String act(JavaAnnotation<?> performs) {
        var of = (JavaClass) performs.getProperties().get("of");
        return of.getSimpleName() + "." + value(performs.getProperties());
    }

    /** The method's own roles, or else those of its class. */
    private static Collection<String> letIn(JavaMethod endpoint) {
        return Stream.of(
                        endpoint.tryGetAnnotationOfType(ROLES_ALLOWED),
                        endpoint.getOwner().tryGetAnnotationOfType(ROLES_ALLOWED))
                .flatMap(annotation -> annotation.stream())
                .findFirst()
                .map(annotation -> Arrays.asList((String[]) value(annotation.getProperties())))
                .orElseThrow(() -> new AssertionError(endpoint.getFullName() + " says nobody who may"));
    }

    private static Object value(Map<String, Object> properties) {
        return Optional.ofNullable(properties.get("value")).orElseThrow();
    }
}
