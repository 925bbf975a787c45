package cn.xingji.application.casework.letter;

import cn.xingji.clock.BusinessClock;
import cn.xingji.usecase.UseCase;
import java.time.LocalDate;

/** A kind of letter gets new words; letters that were written keep theirs. */
@UseCase
class Wording {
    private final LetterTemplates templates;
    private final BusinessClock clock;

    Wording(LetterTemplates templates, BusinessClock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    LetterTemplate.Version reword(LetterKind kind, LocalDate effectiveFrom, String subject, String body) {
        var next = templates.latest(kind).next(effectiveFrom, subject, body, clock.today());
        templates.persist(next);
        return next.id();
    }
}
