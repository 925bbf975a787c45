package cn.xingji.journey;

import java.util.concurrent.ThreadLocalRandom;

/** Credit codes of companies that do not exist, right by their check character (GB 32100-2015). */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String REGISTERED_IN_HANGZHOU = "91330106";

    private CreditCodes() {}

    static String next() {
        var body = new StringBuilder(REGISTERED_IN_HANGZHOU).append("MA");
        while (body.length() < 17) {
            body.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        return body.append(check(body)).toString();
    }

    private static char check(CharSequence body) {
        var weight = 1;
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
