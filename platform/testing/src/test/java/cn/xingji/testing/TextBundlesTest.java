package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Checkout;
import cn.xingji.testing.Sources.Source;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts for people, of all modules: in both languages, and each of them somebody's. */
class TextBundlesTest {
    private static final Path ROOT = Checkout.find().root();
    private static final String CHINESE = "texts.properties";
    private static final String ENGLISH = "texts_en.properties";
    private static final Sources SOURCES = new Sources(ROOT);
    private static final Pattern WORD = Pattern.compile("[\\w.-]+");
    private static final Pattern JOINT = Pattern.compile("[.-]");

    private static final Set<String> WORDS = words();
    private static final Set<String> PARTS =
            WORDS.stream().flatMap(JOINT::splitAsStream).collect(Collectors.toSet());

    static List<Path> bundles() {
        return SOURCES.below("src/main", CHINESE).map(Source::file).toList();
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
        return SOURCES.below("src/main", ".java", ".html", ".properties")
                .filter(source -> !source.file().toString().endsWith(CHINESE)
                        && !source.file().toString().endsWith(ENGLISH))
                .flatMap(source -> WORD.matcher(source.text()).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }
}
