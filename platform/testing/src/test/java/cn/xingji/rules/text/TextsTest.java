package cn.xingji.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void a_name_stays_a_name_whatever_is_in_it() {
        var facts = Map.<String, Object>of("client", "{number} $1 \\{x}", "number", "XJ-1");

        var text = Texts.of("{client}, {number}, {nobody}", Locale.CHINESE, facts);

        assertThat(text).isEqualTo("{number} $1 \\{x}, XJ-1, {nobody}");
    }
}
