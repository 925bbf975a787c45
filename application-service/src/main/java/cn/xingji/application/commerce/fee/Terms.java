package cn.xingji.application.commerce.fee;

import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a version of the fee table says beside its bands. Amounts are in CNY.
 *
 * @param source where it was published
 * @param annual the fee of a year under surveillance, use of the mark included (R5.6.4-fee)
 * @param roundingStep audit time is a multiple of this many days
 * @param surveillanceParts of {@code surveillanceOf}: the share of the initial audit time that a surveillance takes
 * @param leastDays no derived audit takes less (R5.6.4-days, R5.7.2)
 */
@Embeddable
public record Terms(
        @NotBlank @Size(max = 500) String source,
        @NotNull LocalDate effectiveFrom,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal dayRate,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal application,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal certificate,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal annual,

        @NotNull @Positive @Digits(integer = 1, fraction = 2)
        BigDecimal roundingStep,

        @NotNull @Enumerated(EnumType.STRING) Rounding rounding,
        @Positive int surveillanceParts,
        @Positive int surveillanceOf,
        @Positive int recertificationParts,
        @Positive int recertificationOf,

        @NotNull @Positive @Digits(integer = 2, fraction = 2)
        BigDecimal leastDays) {

    /** What the audit of so many days costs. */
    Money feeFor(PersonDays days) {
        return new Money(dayRate).times(days);
    }

    Money applicationFee() {
        return new Money(application);
    }

    Money certificateFee() {
        return new Money(certificate);
    }

    public Money annualFee() {
        return new Money(annual);
    }

    Share surveillance() {
        return new Share(surveillanceParts, surveillanceOf);
    }

    Share recertification() {
        return new Share(recertificationParts, recertificationOf);
    }
}
