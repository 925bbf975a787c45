package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Whoever acts says which version he has read: every endpoint of a service that performs an act takes {@code If-Match},
 * as its API description shows. The service in whose package this stands names those few that only add something.
 */
public abstract class ActsOnWhatWasSeen {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String METHODS = "jakarta.ws.rs.";

    /** What rests on nothing that was read, as {@code POST /api/v1/applications}: it adds, and touches nothing else. */
    protected abstract Set<String> additions();

    @Test
    void every_act_rests_on_the_version_that_was_read() throws IOException {
        var api = new JsonMapper()
                .readTree(Path.of("src/main/openapi/openapi.json").toFile())
                .path("paths");

        var acts = acts();

        assertThat(acts).isNotEmpty();
        var unseen = acts.stream()
                .filter(act -> !takesVersion(api, act))
                .map(Act::toString)
                .toList();
        assertThat(unseen).as("acts without If-Match").containsExactlyInAnyOrderElementsOf(additions());
    }

    private record Act(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Set<Act> acts() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(getClass().getPackageName())
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(Permissions::performs)
                        .map(ActsOnWhatWasSeen::act)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Act act(JavaMethod endpoint) {
        var method = Stream.of("POST", "PUT", "PATCH", "DELETE")
                .filter(each -> endpoint.isAnnotatedWith(METHODS + each))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint.getFullName() + " performs an act by reading"));
        return new Act(method, path(endpoint.getOwner()) + path(endpoint));
    }

    private static String path(HasAnnotations<?> described) {
        return described
                .tryGetAnnotationOfType(PATH)
                .map(path -> path.getProperties().get("value").toString())
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
    }

    private static boolean takesVersion(JsonNode api, Act act) {
        var operation = api.path(act.path()).path(act.method().toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode()).as(act + " is described").isFalse();
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }
}
