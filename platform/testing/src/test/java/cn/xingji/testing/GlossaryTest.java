package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} has the words of the code: its packages, and what it keeps. */
class GlossaryTest {
    private static final Path ROOT = Path.of("../..");
    private static final String SOURCES = "/src/main/java/cn/xingji/";
    private static final Set<String> PLATFORM = Set.of("rules", "events", "service", "files", "papers");
    private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private record Entry(List<String> terms, String chinese, String meaning) {}

    @Test
    void every_package_has_an_entry() {
        var packages = sources()
                .map(GlossaryTest::inside)
                .flatMap(path -> Arrays.stream(path.split("/", -1)).limit(path.chars().filter(c -> c == '/').count()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isNotEmpty().allSatisfy(GlossaryTest::hasAnEntry);
    }

    @Test
    void everything_that_is_kept_has_an_entry() {
        var entities = sources()
                .filter(path -> ENTITY.matcher(read(path)).find())
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(entities).isNotEmpty().allSatisfy(GlossaryTest::hasAnEntry);
    }

    @Test
    void every_entry_says_what_it_means_in_both_languages() {
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.terms()).allSatisfy(term -> assertThat(term).isNotBlank());
            assertThat(entry.chinese()).as("%s", entry.terms()).containsPattern(CHINESE);
            assertThat(entry.meaning()).as("%s", entry.terms()).isNotBlank();
        });
    }

    @Test
    void no_term_stands_twice() {
        assertThat(entries().stream().flatMap(entry -> entry.terms().stream()).map(GlossaryTest::letters))
                .doesNotHaveDuplicates();
    }

    /** A package may be named by the plural of its word. */
    private static void hasAnEntry(String word) {
        var terms = entries().stream()
                .flatMap(entry -> entry.terms().stream())
                .map(GlossaryTest::letters)
                .flatMap(term -> Stream.of(term, term + "s"));

        assertThat(terms).as("the terms of docs/glossary.md").contains(letters(word));
    }

    private static List<Entry> entries() {
        return read(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Entry(List.of(cells[1].split(", *", -1)), cells[2], cells[3]))
                .toList();
    }

    private static String letters(String term) {
        return term.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Stream<Path> sources() {
        return Stream.concat(
                        children(ROOT).filter(folder -> folder.endsWith("gateway") || isService(folder)),
                        children(ROOT.resolve("platform"))
                                .filter(folder -> PLATFORM.contains(folder.getFileName().toString())))
                .flatMap(module -> walked(module.resolve("src/main/java")))
                .filter(path -> path.toString().endsWith(".java"));
    }

    private static boolean isService(Path folder) {
        return folder.getFileName().toString().endsWith("-service");
    }

    /** The path below {@code cn/xingji}. */
    private static String inside(Path source) {
        var path = source.toString();
        return path.substring(path.indexOf(SOURCES) + SOURCES.length());
    }

    private static Stream<Path> children(Path folder) {
        try (var found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walked(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
