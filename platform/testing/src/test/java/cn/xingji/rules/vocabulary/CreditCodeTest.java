package cn.xingji.rules.vocabulary;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(R5_1_ELIGIBLE)
class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void the_codes_of_known_companies_are_right() {
        assertThat(new CreditCode("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
        assertThat(new CreditCode(" 91330100799655058b ").value()).isEqualTo("91330100799655058B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "9135", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "９1350100M000100Y4"
            })
    void what_has_not_18_characters_of_the_alphabet_is_refused(String wrong) {
        assertThatRefused(() -> new CreditCode(wrong)).by(R5_1_ELIGIBLE).at("creditCode");
    }

    @Property
    void every_body_with_its_check_character_is_a_code(@ForAll("bodies") String body) {
        var code = body + CreditCode.checkCharacter(body);
        assertThat(new CreditCode(code).value()).isEqualTo(code);
    }

    @Property
    void a_code_with_one_character_changed_is_refused(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        var code = body + CreditCode.checkCharacter(body);
        var other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + by) % ALPHABET.length());
        var changed = code.substring(0, at) + other + code.substring(at + 1);
        assertThatRefused(() -> new CreditCode(changed)).by(R5_1_ELIGIBLE).at("creditCode");
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
    }
}
