package cn.xingji.application.casework.letter;

import cn.xingji.rules.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** When the letters of a case were sent, and read. */
@ApplicationScoped
public class LetterHistory {
    private final Letters letters;

    LetterHistory(Letters letters) {
        this.letters = letters;
    }

    public List<LetterMark> of(UUID caseId) {
        return letters.of(caseId).stream().flatMap(LetterHistory::marks).toList();
    }

    private static Stream<LetterMark> marks(Letter letter) {
        var subject = letter.isSealed() ? Texts.of("letter-kind." + letter.kind(), Locale.CHINESE) : letter.subject();
        var sent = letter.sentAt().map(at -> new LetterMark(at, LetterMark.What.SENT, subject, ""));
        var read = letter.readAt()
                .map(at -> new LetterMark(
                        at, LetterMark.What.READ, subject, letter.readBy().orElse("")));
        return Stream.concat(sent.stream(), read.stream());
    }
}
