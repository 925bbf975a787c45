package cn.xingji.application.commerce.terms;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one clause.
 *
 * @param text says {@code {name}} for what it names of the case
 */
public record Article(Clause clause, String text) {
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    /** Whether it says something, and names what its clause is about. */
    boolean isComplete() {
        return !text.isBlank() && named().equals(clause.facts());
    }

    /** Its words for one case. */
    public String of(Map<String, String> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "—")));
    }

    private Set<String> named() {
        return FACT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
