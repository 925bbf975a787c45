package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Lifecycle;
import cn.xingji.rules.Lifecycle.Transition;
import cn.xingji.rules.people.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every lifecycle of the service in whose package this stands, as {@code docs/lifecycles} shows it. */
public abstract class DescribedLifecycles {
    @Test
    void the_lifecycles_are_those_that_the_docs_show() {
        var root = getClass().getPackageName();
        var service = root.substring(root.lastIndexOf('.') + 1) + "-service";

        var sections = sections(root);

        assertThat(sections).isNotEmpty();
        Snapshot.check(
                "# Lifecycles of the " + service + "\n" + String.join("", sections),
                Path.of("..", "docs", "lifecycles", service + ".md"));
    }

    @Test
    void every_row_is_performed_by_somebody() {
        var classes = production(getClass().getPackageName());

        var promisedOnly = lifecycles(classes)
                .flatMap(field -> lifecycle(field).transitions().stream()
                        .map(Transition::act)
                        .distinct()
                        .filter(act -> !isPerformed(act, field.getOwner(), classes))
                        .map(act -> field.getOwner().getSimpleName() + ": " + act))
                .toList();

        assertThat(promisedOnly).as("rows that no production code performs").isEmpty();
    }

    @Test
    void endpoints_let_in_whom_the_tables_name() {
        var classes = production(getClass().getPackageName());
        var allowed = Permissions.ofEndpoints(classes);

        var expected = lifecycles(classes)
                .flatMap(field -> lifecycle(field).transitions().stream())
                .filter(row -> !row.roles().equals(Set.of(Role.SYSTEM)))
                .collect(Collectors.groupingBy(
                        row -> Permissions.title(row.act()),
                        TreeMap::new,
                        Collectors.flatMapping(
                                row -> row.roles().stream()
                                        .filter(role -> role != Role.SYSTEM)
                                        .map(Role::title),
                                Collectors.toCollection(TreeSet::new))));

        assertThat(allowed).as("who may perform which act over HTTP").isEqualTo(expected);
    }

    /** Named by anybody but the table itself. */
    private static boolean isPerformed(Enum<?> act, JavaClass table, JavaClasses classes) {
        return classes.get(act.getDeclaringClass()).getField(act.name()).getAccessesToSelf().stream()
                .map(access -> access.getOriginOwner())
                .anyMatch(origin -> !origin.equals(table) && !origin.isEquivalentTo(act.getDeclaringClass()));
    }

    private static Collection<String> sections(String root) {
        return lifecycles(production(root)).map(DescribedLifecycles::section).toList();
    }

    /** Found in the classes, so that none is forgotten. */
    private static Stream<JavaField> lifecycles(JavaClasses classes) {
        return classes.stream()
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .flatMap(owner -> owner.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Lifecycle.class));
    }

    private static JavaClasses production(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    private static String section(JavaField field) {
        var lifecycle = lifecycle(field);
        return """

                ## %s
                ```mermaid
                %s```

                | act | who | from | to | rule |
                |---|---|---|---|---|
                %s
                """.formatted(title(field.getOwner().getSimpleName()), lifecycle.diagram(), rows(lifecycle));
    }

    /** {@code FeeScheduleState} is the lifecycle of a fee schedule. */
    private static String title(String states) {
        var words = states.replaceFirst("State$", "").replaceAll("(?<=.)([A-Z])", " $1");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String rows(Lifecycle<?, ?> lifecycle) {
        return lifecycle.transitions().stream().map(DescribedLifecycles::row).collect(Collectors.joining("\n"));
    }

    private static String row(Transition<?, ?> row) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        row.act(),
                        listed(row.roles().stream().map(Role::title)),
                        listed(row.from().stream().map(Enum::name)),
                        row.to(),
                        row.rule());
    }

    private static String listed(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    private static Lifecycle<?, ?> lifecycle(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true); // a state may be its feature's own
            return (Lifecycle<?, ?>) reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
