package cn.xingji.rules;

import cn.xingji.testing.Sources;
import cn.xingji.testing.Sources.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code docs/rules.md} says, read from the sources of a checkout: which classes use a rule's constant, and which
 * tests carry it.
 */
final class RulePage {
    private static final Pattern CONSTANT = Pattern.compile("\\bRA?\\d\\w*\\b");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern CARRIED = Pattern.compile("@Rule\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("(R[\\w.]+-)(\\w)\\.\\.(\\w)");
    /** Say which rule a letter tells of; they decide nothing. */
    private static final Set<String> TELLING = Set.of("LetterKind");

    private static final String NONE = "**none**";

    /** Classes by the room of the house that they are in, such as {@code audit}, each with how many of its tests. */
    private static final class Places {
        private final Map<String, Map<String, Integer>> rooms = new TreeMap<>();

        void add(Source source, int tests) {
            rooms.computeIfAbsent(room(source), _ -> new TreeMap<>()).merge(source.name(), tests, Integer::sum);
        }

        /** {@code audit} of {@code audit-service}, {@code rules} of {@code platform/rules}. */
        private static String room(Source source) {
            return source.module().replaceFirst(".*/", "").replace("-service", "");
        }

        boolean isEmpty() {
            return rooms.isEmpty();
        }

        String listed() {
            return rooms.entrySet().stream()
                    .map(room -> "`" + room.getKey() + "` "
                            + room.getValue().entrySet().stream()
                                    .map(place -> place.getKey() + counted(place.getValue()))
                                    .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("<br>"));
        }

        private static String counted(int tests) {
            return tests > 1 ? " (" + tests + ")" : "";
        }
    }

    private static String code(Source source) {
        return IMPORT.matcher(COMMENT.matcher(source.text()).replaceAll("")).replaceAll("");
    }

    private static String comments(Source source) {
        return COMMENT.matcher(source.text())
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining("\n"));
    }

    private final Sources sources;
    private final Map<RuleId, Places> decided = places();
    private final Map<RuleId, Places> cited = places();
    private final Map<RuleId, Places> tested = places();

    private RulePage(Sources sources) {
        this.sources = sources;
    }

    static String of(Path root) {
        var page = new RulePage(new Sources(root));
        page.read();
        return page.written();
    }

    private void read() {
        sources.production()
                .filter(source ->
                        !source.name().equals("RuleId") && !source.module().equals("platform/testing"))
                .forEach(source -> {
                    var users = TELLING.contains(source.name()) ? cited : decided;
                    constants(code(source)).forEach(rule -> users.get(rule).add(source, 1));
                    cited(comments(source)).forEach(rule -> cited.get(rule).add(source, 1));
                });
        sources.tests()
                .forEach(source -> CARRIED.matcher(source.text())
                        .results()
                        .flatMap(found -> constants(found.group(1)).stream())
                        .forEach(rule -> tested.get(rule).add(source, 1)));
    }

    private static Set<RuleId> constants(String code) {
        var known = Arrays.stream(RuleId.values()).collect(Collectors.toMap(RuleId::name, rule -> rule));
        return CONSTANT.matcher(code)
                .results()
                .map(found -> found.group())
                .filter(known::containsKey)
                .map(known::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<RuleId> cited(String words) {
        var comments = RANGE.matcher(words)
                .replaceAll(range -> IntStream.rangeClosed(
                                range.group(2).charAt(0), range.group(3).charAt(0))
                        .mapToObj(letter -> range.group(1) + (char) letter)
                        .collect(Collectors.joining(" ")));
        return Arrays.stream(RuleId.values())
                .filter(rule -> Pattern.compile("(?<![\\w.])" + Pattern.quote(rule.id()) + "(?![\\w-])")
                        .matcher(comments)
                        .find())
                .toList();
    }

    private String written() {
        var rows = Arrays.stream(RuleId.values()).map(this::row).collect(Collectors.joining());
        return """
            # Rules

            Each rule of the certification rules, where it is decided, and the tests that carry it (`@Rule`). Written from the sources, like
            [rules.csv](rules.csv): `-Dxingji.snapshots=write` writes it again. `./xingji test` leaves the same with each test's result in
            `target/rules.md`.

            %d of %d rules are decided somewhere, %d have a test. *Cited* means that code follows or tells the rule, but refuses nothing by it.

            | rule | what it asks | decided in | tests |
            |---|---|---|---|
            %s""".formatted(count(decided), RuleId.values().length, count(tested), rows);
    }

    private static long count(Map<RuleId, Places> places) {
        return places.values().stream().filter(place -> !place.isEmpty()).count();
    }

    private String row(RuleId rule) {
        var tests = tested.get(rule);
        return "| %s | %s | %s | %s |\n"
                .formatted(rule, rule.title(), deciding(rule), tests.isEmpty() ? NONE : tests.listed());
    }

    private String deciding(RuleId rule) {
        if (!decided.get(rule).isEmpty()) {
            return decided.get(rule).listed();
        }
        return cited.get(rule).isEmpty() ? NONE : "*cited* " + cited.get(rule).listed();
    }

    private static Map<RuleId, Places> places() {
        var places = new EnumMap<RuleId, Places>(RuleId.class);
        for (var rule : RuleId.values()) {
            places.put(rule, new Places());
        }
        return places;
    }
}
