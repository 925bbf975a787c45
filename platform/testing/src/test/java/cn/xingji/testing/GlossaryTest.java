package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.testing.Sources.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} has the words of the code: its packages, and what it keeps. */
class GlossaryTest {
    private static final Path ROOT = Path.of("../..");
    /** What speaks of the field: not what starts, tests and delivers it. */
    private static final Pattern FIELD =
            Pattern.compile("\\w+-service|gateway|platform/(rules|events|service|files|papers)");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package cn\\.xingji\\.([\\w.]+);");
    private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private record Entry(List<String> terms, String chinese, String meaning) {}

    @Test
    void every_package_has_an_entry() {
        var packages = sources()
                .flatMap(source -> PACKAGE.matcher(source.text()).results())
                .flatMap(found -> Arrays.stream(found.group(1).split("\\.", -1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isNotEmpty().allSatisfy(GlossaryTest::hasAnEntry);
    }

    @Test
    void everything_that_is_kept_has_an_entry() {
        var entities = sources()
                .filter(source -> ENTITY.matcher(source.text()).find())
                .map(Source::name)
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

    private static Stream<Source> sources() {
        return new Sources(ROOT)
                .production()
                .filter(source -> FIELD.matcher(source.module()).matches());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
