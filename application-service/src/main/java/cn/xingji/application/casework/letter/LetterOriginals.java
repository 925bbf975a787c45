package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.archive.LetterOnFile;
import cn.xingji.application.intake.archive.Originals;
import cn.xingji.work.WorkState;
import cn.xingji.work.Works;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The letters of cases that the archive takes over, once they were delivered or given up; their proof stays. */
@ApplicationScoped
class LetterOriginals implements Originals<List<LetterOnFile>> {
    private static final Set<LetterKind> CLOSING =
            EnumSet.of(LetterKind.REFUSAL, LetterKind.WITHDRAWAL, LetterKind.CLOSED_UNANSWERED, LetterKind.TERMINATION);

    private final Letters letters;
    private final MailServer server;
    private final Works works;

    LetterOriginals(Letters letters, MailServer server, Works works) {
        this.letters = letters;
        this.server = server;
        this.works = works;
    }

    @Override
    public List<LetterOnFile> of(UUID caseId) {
        return letters.of(caseId).stream().map(Letter::onFile).toList();
    }

    @Override
    public boolean isSettled(UUID caseId) {
        var all = letters.of(caseId);
        return all.stream().map(Letter::kind).anyMatch(CLOSING::contains)
                && all.stream().allMatch(this::isSettled);
    }

    /** Where no mail goes out, a letter is delivered by the portal, once it is printed. */
    private boolean isSettled(Letter letter) {
        return letter.isPrinted() && (!server.isConfigured() || isPosted(letter));
    }

    private boolean isPosted(Letter letter) {
        return works.of(Postman.DELIVERY, letter.id())
                .map(work -> work.state() == WorkState.DONE || work.state() == WorkState.GIVEN_UP)
                .orElse(false);
    }

    @Override
    public void sealed(UUID caseId) {
        letters.of(caseId).forEach(letter -> {
            letter.sealed();
            works.forget(Postman.DELIVERY, letter.id());
        });
    }
}
