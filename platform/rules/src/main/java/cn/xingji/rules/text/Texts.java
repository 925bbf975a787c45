package cn.xingji.rules.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people, zh-CN first, en second: the service's own bundle {@code texts}, then the platform's
 * {@code platform-texts}. {@code {name}} in a text is filled from the facts, {@code {part:name}} with the word for the
 * fact, which stands in the bundles under {@code part.} and its code.
 */
public final class Texts {
    private static final Pattern FACT = Pattern.compile("\\{(?:([^{}:]+):)?([^{}]+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of this key; the key itself where no bundle has it, so that nothing is hidden. */
    public static String of(String key, Locale locale, Map<String, Object> facts) {
        return fill(find(key, locale).orElse(key), locale, facts);
    }

    public static String of(String key, Locale locale) {
        return of(key, locale, Map.of());
    }

    private static Optional<String> find(String key, Locale locale) {
        return find("texts", key, locale).or(() -> find("platform-texts", key, locale));
    }

    private static Optional<String> find(String bundle, String key, Locale locale) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(ResourceBundle.getBundle(bundle, locale, loader, NO_FALLBACK)
                    .getString(key));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }

    /** In one go: what a fact says is never read as a text to fill. */
    private static String fill(String text, Locale locale, Map<String, Object> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        facts.containsKey(found.group(2)) ? said(found, locale, facts) : found.group()));
    }

    /** By its word; what was added later, and has none here, by its code. */
    private static String said(MatchResult found, Locale locale, Map<String, Object> facts) {
        var fact = String.valueOf(facts.get(found.group(2)));
        return Optional.ofNullable(found.group(1))
                .flatMap(words -> find(words + "." + fact, locale))
                .orElse(fact);
    }
}
