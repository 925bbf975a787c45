package cn.xingji.rules.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language that a reader is answered in: Chinese unless he asks for English first. */
public final class ReaderLanguage {
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private ReaderLanguage() {}

    /** @param acceptLanguage the header of RFC 9110; blank where there is none */
    public static Locale of(String acceptLanguage) {
        try {
            return LanguageRange.parse(acceptLanguage.isBlank() ? "*" : acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range ->
                            Locale.of(Locale.forLanguageTag(range.getRange()).getLanguage()))
                    .filter(SPOKEN::contains)
                    .findFirst()
                    .orElse(Locale.CHINESE);
        } catch (IllegalArgumentException garbled) {
            return Locale.CHINESE;
        }
    }
}
