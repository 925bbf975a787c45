package cn.xingji.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers every module's report into one table, rule by rule: {@code target/rules.md}. */
public final class RuleTable {
    private RuleTable() {}

    /** @param arguments the checkout's root */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var tests = new TreeMap<String, TreeSet<String>>();
        for (var report : reports(root)) {
            for (var line : Files.readAllLines(report)) {
                var columns = line.split(",", 4);
                tests.computeIfAbsent(columns[0], _ -> new TreeSet<>())
                        .add("%s.%s%s".formatted(columns[1], columns[2], columns[3].equals("SUCCESSFUL") ? "" : " ✗"));
            }
        }
        Files.writeString(Files.createDirectories(root.resolve("target")).resolve("rules.md"), table(tests));
    }

    private static List<Path> reports(Path root) throws IOException {
        try (var files = Files.walk(root, 4)) {
            return files.filter(file -> file.endsWith("target/rules.csv")).toList();
        }
    }

    private static String table(Map<String, ? extends Set<String>> tests) {
        return tests.entrySet().stream()
                .map(rule -> "| %s | %d | %s |"
                        .formatted(rule.getKey(), rule.getValue().size(), String.join("<br>", rule.getValue())))
                .collect(Collectors.joining(
                        "\n",
                        "# Rules and the tests that prove them\n\n| rule | tests | which |\n|---|---|---|\n",
                        "\n"));
    }
}
