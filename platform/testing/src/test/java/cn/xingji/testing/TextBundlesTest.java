package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts for people, of all modules: in both languages, and each of them somebody's. */
class TextBundlesTest {
    private static final Path ROOT = Checkout.find().root();
    private static final String CHINESE = "texts.properties";
    private static final String ENGLISH = "texts_en.properties";
    private static final Set<String> SOURCES = Set.of(".java", ".html", ".properties");
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    private static final Pattern JOINT = Pattern.compile("[.-]");

    private static final Set<String> WORDS = words();
    private static final Set<String> PARTS =
            WORDS.stream().flatMap(JOINT::splitAsStream).collect(Collectors.toSet());

    static List<Path> bundles() {
        return files().filter(file -> file.toString().endsWith(CHINESE)).toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_things(Path chinese) {
        var english = Path.of(chinese.toString().replace(CHINESE, ENGLISH));

        assertThat(keys(english)).containsExactlyInAnyOrderElementsOf(keys(chinese));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void each_text_is_said_somewhere(Path bundle) {
        assertThat(keys(bundle)).allMatch(key -> WORDS.contains(key) || isOfAFamily(key));
    }

    /** Whether its beginning ({@code state.}) is put together with something ({@code DRAFT}) that the code knows. */
    private static boolean isOfAFamily(String key) {
        return JOINT.matcher(key)
                .results()
                .map(MatchResult::end)
                .filter(end -> WORDS.contains(key.substring(0, end)))
                .anyMatch(end -> JOINT.splitAsStream(key.substring(end)).allMatch(PARTS::contains));
    }

    private static Collection<String> keys(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }

    private static Set<String> words() {
        return files().filter(file -> SOURCES.stream().anyMatch(file.toString()::endsWith))
                .filter(file ->
                        !file.toString().endsWith(CHINESE) && !file.toString().endsWith(ENGLISH))
                .flatMap(file -> WORD.matcher(read(file)).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> files() {
        return Stream.of("platform", "deploy", ".")
                .map(ROOT::resolve)
                .flatMap(TextBundlesTest::folders)
                .map(module -> module.resolve("src/main"))
                .filter(Files::isDirectory)
                .flatMap(TextBundlesTest::filesBelow);
    }

    private static Stream<Path> folders(Path parent) {
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
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
