package cn.xingji.certificate.certificate;

import static cn.xingji.certificate.certificate.CertificateAct.EXPIRE;
import static cn.xingji.certificate.certificate.CertificateState.EXPIRED;
import static cn.xingji.certificate.certificate.CertificateState.LIFECYCLE;
import static cn.xingji.certificate.certificate.CertificateState.REVOKED;
import static cn.xingji.certificate.certificate.CertificateState.SUSPENDED;
import static cn.xingji.certificate.certificate.CertificateState.VALID;
import static cn.xingji.certificate.certificate.CertificateState.WITHDRAWN;
import static cn.xingji.rules.RuleId.R5_5_3Y;
import static cn.xingji.rules.RuleId.R5_5_A;
import static cn.xingji.rules.RuleId.R5_5_B;
import static cn.xingji.rules.RuleId.R5_5_C;
import static cn.xingji.rules.RuleId.R5_5_D;
import static cn.xingji.rules.RuleId.R5_5_E;
import static cn.xingji.rules.RuleId.R5_5_F;
import static cn.xingji.rules.RuleId.R5_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.events.Grade;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.vocabulary.CertificateNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateRulesTest {

    @ParameterizedTest
    @CsvSource({"2026-06-01,2029-05-31", "2026-01-01,2028-12-31", "2028-02-29,2031-02-27", "2025-03-01,2028-02-29"})
    @Rule(R5_5_3Y)
    void a_certificate_is_valid_for_three_years_less_a_day(LocalDate issuedOn, LocalDate expiresOn) {
        assertThat(Validity.from(issuedOn, new Span.Months(36, false)).expiresOn())
                .isEqualTo(expiresOn);
    }

    @ParameterizedTest
    @CsvSource({"QUALIFIED,达标级", "THREE_STAR,三星级", "FOUR_STAR,四星级", "FIVE_STAR,五星级"})
    @Rule({R5_5_A, R5_5_B, R5_5_C, R5_5_D, R5_5_E, R5_5_F})
    void the_scope_is_worded_as_the_rules_say(Grade grade, String words) {
        var scope = new CertifiedScope(List.of("家用空调", "热水器"), grade);
        assertThat(scope.in(Locale.CHINESE)).isEqualTo("家用空调、热水器的售后服务（" + words + "）");
    }

    @Test
    void the_scope_is_worded_in_english_too() {
        var scope = new CertifiedScope(List.of("air conditioners", "water heaters"), Grade.FOUR_STAR);
        assertThat(scope.in(Locale.ENGLISH))
                .isEqualTo("After-sales service of: air conditioners; water heaters (four stars)");
    }

    @Test
    @Rule(R5_5_3Y)
    void a_certificate_expires_suspended_or_not() {
        assertThat(LIFECYCLE.after(VALID, EXPIRE)).isEqualTo(EXPIRED);
        assertThat(LIFECYCLE.after(SUSPENDED, EXPIRE)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(CertificateAct.class)
    @Rule(R5_8)
    void a_certificate_that_has_ended_never_comes_back(CertificateAct act) {
        for (var ended : List.of(REVOKED, WITHDRAWN, EXPIRED)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> LIFECYCLE.after(ended, act));
        }
    }

    @Test
    @Rule({R5_5_A, R5_5_B, R5_5_C, R5_5_D, R5_5_E, R5_5_F})
    void a_number_typed_wrong_does_not_fit_its_check_digit() {
        var number = CertificateNumber.withCheckDigit("XJ2026S000123").value();

        assertThat(CertificateNumber.fits(number)).isTrue();
        assertThat(CertificateNumber.fits(number.replace("123", "132"))).isFalse();
        assertThat(CertificateNumber.fits("")).isFalse();
    }
}
