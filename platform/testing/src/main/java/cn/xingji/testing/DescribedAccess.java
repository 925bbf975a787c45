package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.testing.AccessTable.Line;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may do what at the endpoints of the service in whose package this stands, as {@code docs/access.csv} shows it:
 * what each resource declares ({@code @Shown}) and what its door lets in. An endpoint that declares nothing fails.
 */
public abstract class DescribedAccess {
    /** Where the platform has endpoints of its own, which every service answers. */
    private static final String PLATFORM = "cn.xingji.hearing";

    private static final Path DESCRIPTION = Path.of("src", "main", "openapi", "openapi.json");

    @Test
    void the_matrix_of_access_is_the_one_that_the_resources_declare() throws IOException {
        var service = AccessTable.service(getClass());

        var lines = endpoints(getClass().getPackageName()).stream()
                .map(endpoint -> endpoint.line(service))
                .distinct()
                .toList();

        assertThat(lines.stream().map(Line::title))
                .as("every endpoint that the service describes, once")
                .containsExactlyInAnyOrderElementsOf(described());
        Snapshot.check(AccessTable.with(service, lines), AccessTable.FILE);
    }

    private static List<DeclaredEndpoint> endpoints(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root, PLATFORM).stream()
                        .map(type -> type.reflect())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(method -> DeclaredEndpoint.of(method).stream())
                        .toList();
    }

    private static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        new JsonMapper()
                .readTree(DESCRIPTION.toFile())
                .path("paths")
                .forEachEntry((path, operations) -> operations
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return described;
    }
}
