package cn.xingji.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDaysTest {
    @ParameterizedTest
    @CsvSource({"2,2.00", "10,10.0", "1.5,1.50", "0,0.00"})
    void the_same_time_is_the_same_value_however_it_is_written(String plain, String written) {
        assertThat(PersonDays.of(written)).isEqualTo(PersonDays.of(plain)).hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "0.125"})
    void no_time_is_negative_or_finer_than_the_table(String days) {
        assertThatThrownBy(() -> PersonDays.of(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.333333,1.5", "1.5,1.5", "0.01,0.5"})
    void an_exact_figure_is_rounded_to_the_step(BigDecimal exact, String days) {
        var rounded = PersonDays.rounded(exact, new BigDecimal("0.50"), RoundingMode.CEILING);

        assertThat(rounded).isEqualTo(PersonDays.of(days));
    }

    @Test
    void the_least_that_the_rules_allow_holds() {
        assertThat(PersonDays.of("0.5").atLeast(PersonDays.of("1"))).isEqualTo(PersonDays.of("1"));
        assertThat(PersonDays.of("1.5").atLeast(PersonDays.of("1"))).isEqualTo(PersonDays.of("1.5"));
    }
}
