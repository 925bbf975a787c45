package cn.xingji.rules.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts for people, zh-CN first, en second: the service's own bundle {@code texts}, then the platform's
 * {@code platform-texts}. {@code {name}} in a text is filled from the facts.
 */
public final class Texts {
    private static final Pattern FACT = Pattern.compile("\\{([^{}]+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of this key; the key itself where no bundle has it, so that nothing is hidden. */
    public static String of(String key, Locale locale, Map<String, Object> facts) {
        var text = find("texts", key, locale);
        if (text.isEmpty()) {
            text = find("platform-texts", key, locale);
        }
        return fill(text.isEmpty() ? key : text, facts);
    }

    public static String of(String key, Locale locale) {
        return of(key, locale, Map.of());
    }

    private static String find(String bundle, String key, Locale locale) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            return ResourceBundle.getBundle(bundle, locale, loader, NO_FALLBACK).getString(key);
        } catch (MissingResourceException absent) {
            return "";
        }
    }

    /** In one go: what a fact says is never read as a text to fill. */
    private static String fill(String text, Map<String, Object> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        facts.containsKey(found.group(1)) ? String.valueOf(facts.get(found.group(1))) : found.group()));
    }
}
