package cn.xingji.application.casework.timeline;

import cn.xingji.application.casework.letter.LetterMark;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.text.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The case from its first day on: what happened, what comes next, who must act, and by when. */
public record TimelineView(
        UUID caseId, String number, List<Entry> entries, List<Next> next, List<DeadlineView> deadlines) {

    /** Something that happened. */
    public record Entry(Instant at, String kind, String label, Role role, String roleLabel, String actor) {
        private static final Pattern FACT = Pattern.compile("\\{\\w+}");

        /** @param named whether the reader reads who it was */
        static Entry of(TimelineEntry entry, boolean named, Locale locale) {
            return new Entry(
                    entry.at(),
                    entry.kind(),
                    label(entry, locale),
                    entry.role(),
                    Texts.of("role." + entry.role(), locale),
                    named ? entry.actor() : "");
        }

        /** What lies in the archive is left out of the text. */
        private static String label(TimelineEntry entry, Locale locale) {
            var text = Texts.of("timeline." + entry.kind(), locale, words(entry.facts(), locale));
            return entry.isSealed() ? FACT.matcher(text).replaceAll(Texts.of("timeline.sealed", locale)) : text;
        }

        static Entry of(LetterMark mark, Locale locale) {
            return switch (mark.what()) {
                case SENT -> of(mark, "LetterSent", Role.SYSTEM, locale);
                case READ -> of(mark, "LetterRead", Role.APPLICANT, locale);
            };
        }

        private static Entry of(LetterMark mark, String kind, Role role, Locale locale) {
            return new Entry(
                    mark.at(),
                    kind,
                    Texts.of("timeline." + kind, locale, Map.of("subject", mark.subject())),
                    role,
                    Texts.of("role." + role, locale),
                    mark.by());
        }

        private static Map<String, Object> words(Map<String, String> facts, Locale locale) {
            var words = new HashMap<String, Object>(facts);
            words.computeIfPresent(
                    "grade",
                    (_, code) -> Coded.read(Grade.class, String.valueOf(code))
                            .worded(grade -> Texts.of("grade." + grade, locale)));
            return words;
        }
    }

    /** @param yours whether the caller is one of those who must act */
    public record Next(
            Strand strand, Step step, String label, Role role, String roleLabel, Instant since, boolean yours) {
        static Next of(CaseTurn turn, Caller caller, Locale locale) {
            var step = caller.isStaff() ? turn.step() : turn.step().toldToClient();
            var role = step.role();
            return new Next(
                    turn.id().strand(),
                    step,
                    Texts.of("step." + step, locale),
                    role,
                    Texts.of("role." + role, locale),
                    turn.since(),
                    caller.is(role));
        }
    }
}
