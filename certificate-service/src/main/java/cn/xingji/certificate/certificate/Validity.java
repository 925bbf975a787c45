package cn.xingji.certificate.certificate;

import cn.xingji.rules.calendar.Span;
import java.time.LocalDate;

/**
 * From when until when a certificate is valid.
 *
 * @param expiresOn the last day of validity
 */
public record Validity(LocalDate issuedOn, LocalDate expiresOn) {

    /** Three years from the issue date, less a day (R5.5-3y, context Q4). */
    static Validity from(LocalDate issuedOn, Span length) {
        return new Validity(issuedOn, issuedOn.plus(length.asPeriod()).minusDays(1));
    }
}
