package cn.xingji.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,zh;q=0.9", "fr, en;q=0.8, zh;q=0.5", "zh;q=0, en"})
    void who_asks_for_english_first_gets_english(String header) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "zh-CN,en;q=0.5", "fr", "zh-TW", "en;q=0", ";;;", "\u0000"})
    void everybody_else_gets_chinese(String header) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(Locale.CHINESE);
    }
}
