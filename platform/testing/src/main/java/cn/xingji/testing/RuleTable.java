package cn.xingji.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers every module's report into one table, rule by rule: {@code target/rules.md}. The rules are those of
 * {@code docs/rules.csv}, in its order; one without a test says so, and an id that it doesn't know is listed apart.
 */
public final class RuleTable {
    private RuleTable() {}

    /** @param arguments the checkout's root */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        Files.writeString(
                Files.createDirectories(root.resolve("target")).resolve("rules.md"), table(rules(root), tests(root)));
    }

    private static List<String[]> rules(Path root) throws IOException {
        try (var lines = Files.lines(root.resolve("docs/rules.csv"))) {
            return lines.skip(1).map(line -> line.split(",", 2)).toList();
        }
    }

    /** By rule, each test and whether every run of it passed. */
    private static Map<String, NavigableMap<String, Boolean>> tests(Path root) throws IOException {
        var tests = new TreeMap<String, NavigableMap<String, Boolean>>();
        for (var report : reports(root)) {
            for (var line : Files.readAllLines(report)) {
                var columns = line.split(",", 4);
                tests.computeIfAbsent(columns[0], _ -> new TreeMap<>())
                        .merge(columns[1] + "." + columns[2], columns[3].equals("SUCCESSFUL"), Boolean::logicalAnd);
            }
        }
        return tests;
    }

    private static Collection<Path> reports(Path root) throws IOException {
        try (var files = Files.walk(root, 4)) {
            return files.filter(file -> file.endsWith("target/rules.csv")).toList();
        }
    }

    private static String table(List<String[]> rules, Map<String, NavigableMap<String, Boolean>> tests) {
        var known = rules.stream().map(rule -> rule[0]).collect(Collectors.toSet());
        var proved = rules.stream().filter(rule -> tests.containsKey(rule[0])).count();
        var rows = rules.stream().map(rule -> row(rule[0], rule[1], tests.getOrDefault(rule[0], new TreeMap<>())));
        var strangers = tests.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> row(entry.getKey(), "**not in docs/rules.csv**", entry.getValue()));
        return Stream.concat(rows, strangers)
                .collect(Collectors.joining("\n", """
                        # Rules and the tests that prove them

                        %d of %d rules have a test.

                        | rule | what it asks | tests | which |
                        |---|---|---|---|
                        """.formatted(proved, rules.size()), "\n"));
    }

    private static String row(String rule, String title, NavigableMap<String, Boolean> tests) {
        var which = tests.entrySet().stream()
                .map(test -> test.getKey() + (test.getValue() ? "" : " ✗"))
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %d | %s |".formatted(rule, title, tests.size(), tests.isEmpty() ? "**none**" : which);
    }
}
