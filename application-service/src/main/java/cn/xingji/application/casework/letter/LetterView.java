package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.archive.LetterOnFile;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A letter as a screen shows it, with its proofs of sending and of reading. */
public record LetterView(
        UUID id,
        UUID caseId,
        String number,
        LetterKind kind,
        String kindLabel,
        String rule,
        String subject,
        String recipient,
        String email,
        int templateVersion,
        String messageId,
        Optional<String> sha256,
        Instant writtenAt,
        LetterState state,
        String stateLabel,
        int attempts,
        String serverAnswer,
        Optional<Instant> sentAt,
        Optional<Instant> readAt,
        Optional<String> readBy,
        Set<LetterAct> allowedActions,
        long version) {
    static LetterView of(Letter letter, Caller caller, Locale locale) {
        return new LetterView(
                letter.id(),
                letter.caseId(),
                letter.number(),
                letter.kind(),
                Texts.of("letter-kind." + letter.kind(), locale),
                letter.kind().rule().id(),
                letter.subject(),
                letter.recipient(),
                letter.email(),
                letter.templateVersion(),
                letter.messageId(),
                letter.digest(),
                letter.writtenAt(),
                letter.state(),
                Texts.of("letter-state." + letter.state(), locale),
                letter.attempts(),
                caller.isStaff() ? letter.answer() : "",
                letter.sentAt(),
                letter.readAt(),
                letter.readBy(),
                letter.isSealed() ? Set.of() : LetterState.LIFECYCLE.allowed(letter.state(), caller.roles()),
                letter.version());
    }

    /** With the words that lie in the archive, for who may read them. */
    LetterView with(LetterOnFile words) {
        return new LetterView(
                id,
                caseId,
                number,
                kind,
                kindLabel,
                rule,
                words.subject(),
                words.recipient(),
                words.email(),
                templateVersion,
                messageId,
                sha256,
                writtenAt,
                state,
                stateLabel,
                attempts,
                serverAnswer,
                sentAt,
                readAt,
                words.readBy(),
                allowedActions,
                version);
    }
}
