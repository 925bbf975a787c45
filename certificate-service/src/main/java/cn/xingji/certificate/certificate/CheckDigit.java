package cn.xingji.certificate.certificate;

/**
 * The last digit of a certificate number (Luhn over its digits): a number typed wrong is told from one never issued.
 */
public final class CheckDigit {
    private CheckDigit() {}

    static String appendTo(String number) {
        return number + digit(number);
    }

    /** Whether the last digit fits the ones before. */
    public static boolean fits(String number) {
        var last = number.length() - 1;
        return last > 0
                && Character.isDigit(number.charAt(last))
                && digit(number.substring(0, last)) == number.charAt(last) - '0';
    }

    private static int digit(String number) {
        var digits = number.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
        var sum = 0;
        for (var i = 0; i < digits.length; i++) {
            var digit = digits[digits.length - 1 - i];
            var doubled = digit * 2;
            sum += i % 2 == 1 ? digit : doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
