package cn.xingji.rules.vocabulary;

import java.util.Locale;

/**
 * The number of a certificate (R5.5-e). Its last digit is the check digit (Luhn over its digits): a number typed wrong
 * is told from one never issued.
 *
 * @param value letters and digits, upper case, the check digit last
 */
public record CertificateNumber(String value) {
    public CertificateNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!fits(value)) {
            throw new IllegalArgumentException("No certificate has the number " + value);
        }
    }

    /** The number that begins so, with its check digit. */
    public static CertificateNumber withCheckDigit(String body) {
        return new CertificateNumber(body + digit(body));
    }

    /** Whether somebody typed what could be a number: its check digit fits. */
    public static boolean fits(String typed) {
        var number = typed.strip();
        var last = number.length() - 1;
        return last > 0
                && Character.isDigit(number.charAt(last))
                && digit(number.substring(0, last)) == number.charAt(last) - '0';
    }

    private static int digit(String body) {
        var digits = body.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
        var sum = 0;
        for (var i = 0; i < digits.length; i++) {
            var digit = digits[digits.length - 1 - i];
            var doubled = digit * 2;
            sum += i % 2 == 1 ? digit : doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
