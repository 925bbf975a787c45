package cn.xingji.rules.deadline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.rules.RuleId;
import cn.xingji.testing.Sources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the enumerations say, held against every service's migrations and texts. */
class LimitTest {
    private static final Sources SOURCES = new Sources(Path.of("../.."));
    private static final Pattern INSERT =
            Pattern.compile("insert into rule_limit\\b.*?;", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ROW =
            Pattern.compile("\\(\\s*'([^']+)',\\s*\\d+,[^()]*?(?:true|false),\\s*'([^']+)',\\s*'");

    @Test
    void every_limit_has_its_rows_and_every_row_its_limit_with_the_same_rule() {
        var rows = SOURCES.below("src/main/resources/db/migration", ".sql")
                .flatMap(migration -> INSERT.matcher(migration.text()).results())
                .flatMap(insert -> ROW.matcher(insert.group()).results())
                .collect(toMap(row -> row.group(1), row -> RuleId.of(row.group(2)), (rule, _) -> rule));

        assertThat(rows).isEqualTo(Arrays.stream(Limit.values()).collect(toMap(Limit::id, Limit::rule)));
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_of_deadline_is_named_for_people_in_both_languages(DeadlineKind kind) {
        assertThat(texts("texts.properties")).containsKey("deadline." + kind.id());
        assertThat(texts("texts_en.properties")).containsKey("deadline." + kind.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_of_deadline_is_found_by_what_a_column_holds(DeadlineKind kind) {
        assertThat(DeadlineKind.of(kind.id())).isEqualTo(kind);
    }

    @Test
    void an_id_that_no_kind_has_is_refused() {
        assertThatThrownBy(() -> DeadlineKind.of("thing")).hasMessage("There is no kind of deadline thing");
    }

    /** Of all services together. */
    private static Map<Object, Object> texts(String bundle) {
        var all = new Properties();
        SOURCES.below("src/main/resources", "/" + bundle)
                .filter(file -> file.module().endsWith("-service"))
                .forEach(file -> load(all, file.text()));
        return all;
    }

    private static void load(Properties all, String text) {
        try {
            all.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
