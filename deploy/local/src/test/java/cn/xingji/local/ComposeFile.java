package cn.xingji.local;

import cn.xingji.servers.Checkout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as a test reads it. */
record ComposeFile(String text) {
    private static final JsonMapper JSON = new JsonMapper();
    /** {@code ${NAME:?what to do}} and {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[?-])([^}]*)}");

    static ComposeFile of(Checkout checkout) {
        try {
            return new ComposeFile(Files.readString(checkout.root().resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its anchors and merges worked out, its variables as they are written. */
    JsonNode json() {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    JsonNode service(String name) {
        return json().path("services").path(name);
    }

    /** What runs and goes on running: everything but the jobs, which end. */
    Set<String> parts() {
        return names(service -> !isJob(service));
    }

    Set<String> jobs() {
        return names(this::isJob);
    }

    /** A part's environment; what is left open is filled with its default, a secret with its own name. */
    Map<String, String> environment(String part) {
        var environment = new TreeMap<String, String>();
        service(part)
                .path("environment")
                .properties()
                .forEach(entry ->
                        environment.put(entry.getKey(), filled(entry.getValue().asText())));
        return environment;
    }

    List<String> command(String part) {
        return StreamSupport.stream(service(part).path("command").spliterator(), false)
                .map(argument -> filled(argument.asText()))
                .toList();
    }

    /** The parts that must be healthy before this one is started, by way of jobs too. */
    Set<String> needs(String part) {
        var needs = new TreeSet<String>();
        service(part).path("depends_on").fieldNames().forEachRemaining(needed -> {
            if (isJob(service(needed))) {
                needs.addAll(needs(needed));
            } else {
                needs.add(needed);
            }
        });
        return needs;
    }

    /** The variables without which nothing starts. */
    Set<String> secrets() {
        return variables(":?");
    }

    /** The variables that have a default. */
    Set<String> choices() {
        return variables(":-");
    }

    /**
     * A file such as {@code .env.example}: its variables with what they are set to; those that are commented out too.
     */
    static Map<String, String> assignments(Path file, String prefix) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.matches(Pattern.quote(prefix) + "[A-Z_]+=.*"))
                    .map(line -> line.substring(prefix.length()).split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isJob(JsonNode service) {
        return service.path("restart").asText().equals("no");
    }

    private Set<String> names(Function<JsonNode, Boolean> fits) {
        return json().path("services").properties().stream()
                .filter(service -> fits.apply(service.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> variables(String kind) {
        return VARIABLE.matcher(text)
                .results()
                .filter(variable -> variable.group(2).equals(kind))
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String filled(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variable.group(2).equals(":?") ? "secret " + variable.group(1) : variable.group(3)));
    }

    /** The same settings, each by the name that a container's environment gives it. */
    static Map<String, String> asEnvironment(String properties, String prefix, Collection<String> withoutPrefix) {
        var environment = new HashMap<String, String>();
        properties
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .forEach(pair -> {
                    var name = pair[0].toUpperCase(Locale.ROOT).replace('.', '_');
                    environment.put(withoutPrefix.contains(name) ? name : prefix + name, pair[1]);
                });
        return environment;
    }

    static Stream<String> words(String text) {
        return Stream.of(text.split(" ", -1));
    }
}
