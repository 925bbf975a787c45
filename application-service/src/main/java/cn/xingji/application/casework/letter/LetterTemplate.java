package cn.xingji.application.casework.letter;

import cn.xingji.rules.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a kind of letter, in one of their versions; {@code {name}} stands for a fact. */
@Entity
@Table(name = "letter_template")
public class LetterTemplate {
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Which letter, and which version of its words. */
    @Embeddable
    record Version(@Enumerated(EnumType.STRING) LetterKind kind, int version) {}

    @EmbeddedId
    private Version id;

    private LocalDate effectiveFrom;
    private String subject;
    private String body;

    protected LetterTemplate() {}

    /** @throws Refused when the words name a fact that this kind of letter does not have */
    LetterTemplate(LetterKind kind, int version, LocalDate effectiveFrom, String subject, String body) {
        requireFacts(kind, "subject", subject);
        requireFacts(kind, "body", body);
        this.id = new Version(kind, version);
        this.effectiveFrom = effectiveFrom;
        this.subject = subject.strip();
        this.body = body.strip();
    }

    /**
     * The version after this one.
     *
     * @throws Refused unless it comes into force after today
     */
    LetterTemplate next(LocalDate from, String newSubject, String newBody, LocalDate today) {
        if (!from.isAfter(today)) {
            throw Refused.invalidField("letter.template-in-the-past", "effectiveFrom");
        }
        return new LetterTemplate(kind(), version() + 1, from, newSubject, newBody);
    }

    private static void requireFacts(LetterKind kind, String field, String text) {
        FACT.matcher(text).results().map(found -> found.group(1)).forEach(fact -> {
            if (!kind.facts().contains(fact)) {
                throw Refused.invalidField("letter.unknown-fact", field)
                        .with("fact", "{" + fact + "}")
                        .with("facts", String.join(", ", kind.facts()));
            }
        });
    }

    /** On one line, whatever the facts hold. */
    String subject(Map<String, String> facts) {
        return LINE_BREAK.matcher(fill(subject, facts)).replaceAll(" ");
    }

    String body(Map<String, String> facts) {
        return fill(body, facts);
    }

    /** What a fact says is never read as words to fill, nor as a pattern. */
    private static String fill(String text, Map<String, String> facts) {
        return FACT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "—")));
    }

    Version id() {
        return id;
    }

    LetterKind kind() {
        return id.kind();
    }

    int version() {
        return id.version();
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }
}
