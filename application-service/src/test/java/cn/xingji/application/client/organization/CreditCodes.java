package cn.xingji.application.client.organization;

import cn.xingji.rules.vocabulary.CreditCode;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Right credit codes of companies that do not exist. */
public final class CreditCodes {
    private CreditCodes() {}

    public static String next() {
        var body = "91330106M"
                + String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000));
        return body + CreditCode.checkCharacter(body);
    }
}
