package cn.xingji.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {
    @Test
    void a_number_is_the_same_however_it_was_typed() {
        var number = CertificateNumber.withCheckDigit("XJ2026S000123");

        assertThat(new CertificateNumber(" " + number.value().toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "XJ2026S", "XJ2026S0001230"})
    void a_number_whose_check_digit_does_not_fit_is_none(String typed) {
        assertThat(CertificateNumber.fits(typed)).isFalse();
        assertThatThrownBy(() -> new CertificateNumber(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
