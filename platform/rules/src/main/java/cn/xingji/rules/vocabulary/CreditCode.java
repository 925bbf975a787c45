package cn.xingji.rules.vocabulary;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import java.util.Locale;

/**
 * A unified social credit code (GB 32100-2015): 17 characters and a check character (R5.1-eligible).
 *
 * @param value 18 characters of the standard's alphabet, upper case
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    public CreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw Refused.invalidField(R5_1_ELIGIBLE, "credit-code.malformed", "creditCode")
                    .with("creditCode", value);
        }
        if (checkCharacter(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            throw Refused.invalidField(R5_1_ELIGIBLE, "credit-code.check-character", "creditCode")
                    .with("creditCode", value);
        }
    }

    /** The check character that the first 17 characters lead to. */
    public static char checkCharacter(String body) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
