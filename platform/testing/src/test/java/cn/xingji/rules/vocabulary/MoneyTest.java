package cn.xingji.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void an_amount_is_kept_to_the_fen_and_half_a_fen_rounds_up() {
        assertThat(Money.of("3000")).isEqualTo(Money.of("3000.00")).hasToString("3000.00");
        assertThat(Money.of("0.125")).isEqualTo(Money.of("0.13"));
    }

    @Test
    void a_rate_is_paid_by_the_person_day() {
        assertThat(Money.of("3000").times(PersonDays.of("2.5")).plus(Money.of("1000")))
                .isEqualTo(Money.of("8500"));
    }

    @Test
    void nobody_pays_less_than_nothing() {
        assertThatThrownBy(() -> Money.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
    }
}
