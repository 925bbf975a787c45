package cn.xingji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xingji.testing.Snapshot;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleIdTest {
    @Test
    void the_list_of_rules_is_written_from_here() {
        var rules = Arrays.stream(RuleId.values())
                .map(rule -> rule.id() + "," + rule.title())
                .collect(Collectors.joining("\n", "id,title\n", "\n"));

        Snapshot.check(rules, Path.of("../../docs/rules.csv"));
    }

    @Test
    void the_page_of_rules_says_where_each_is_decided_and_tested() {
        Snapshot.check(RulePage.of(Path.of("../..")), Path.of("../../docs/rules.md"));
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_found_by_its_id(RuleId rule) {
        assertThat(RuleId.of(rule.toString())).isEqualTo(rule);
    }

    @Test
    void there_is_no_other_rule() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleId.of("R5.9")).withMessageContaining("R5.9");
    }
}
