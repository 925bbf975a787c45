package cn.xingji.application.casework.letter;

import cn.xingji.application.casework.letter.Letter.Addressee;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.hearing.Heard;
import cn.xingji.usecase.UseCase;
import cn.xingji.work.Works;
import io.quarkus.logging.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes the letter that a fact calls for: each once. */
@UseCase
public class LetterWriting {

    private final Occasions occasions;
    private final Letters letters;
    private final LetterTemplates templates;
    private final Applications applications;
    private final Works works;
    private final BusinessClock clock;

    LetterWriting(
            Occasions occasions,
            Letters letters,
            LetterTemplates templates,
            Applications applications,
            Works works,
            BusinessClock clock) {
        this.occasions = occasions;
        this.letters = letters;
        this.templates = templates;
        this.applications = applications;
        this.works = works;
        this.clock = clock;
    }

    public void write(Heard heard) {
        occasions
                .of(heard.event())
                .filter(occasion -> !letters.isWritten(heard.id(), occasion.kind()))
                .ifPresent(occasion -> applications
                        .held(occasion.caseId().value())
                        .ifPresentOrElse(
                                application -> write(heard.id(), occasion, application),
                                () -> Log.warnf(
                                        "A %s letter for a case unknown here: %s",
                                        occasion.kind(), occasion.caseId())));
    }

    /** A case in the archive had the letter that closed it: what is heard of it again, or late, calls for none. */
    private void write(UUID event, Occasion occasion, Application application) {
        if (application.isArchived()) {
            return;
        }
        var today = clock.today();
        var template = templates.inForce(occasion.kind(), today);
        var to = Addressee.of(application.organization());
        var facts = facts(occasion, application, to);
        var sheet = new LetterPaper.Sheet(
                letters.nextNumber(today),
                today,
                to.organization(),
                template.subject(facts),
                template.body(facts),
                occasion.details());
        var letter = new Letter(event, occasion, template, sheet, to, clock.now());
        letters.persist(letter);
        works.order(Printer.PAPER, letter.id());
    }

    private Map<String, String> facts(Occasion occasion, Application application, Addressee to) {
        var facts = new HashMap<>(occasion.facts());
        facts.putIfAbsent("date", clock.today().toString());
        facts.put("number", application.number());
        facts.put("organization", to.organization());
        return facts;
    }
}
