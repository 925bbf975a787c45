package cn.xingji.application.casework.letter;

import cn.xingji.application.casework.letter.Letter.Addressee;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.files.Uploads;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.RuleLimits;
import cn.xingji.service.hearing.Heard;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes the letter that a fact calls for, in the transaction that hears the fact: each once. */
@ApplicationScoped
public class LetterWriting {

    private final Letters letters;
    private final LetterTemplates templates;
    private final Applications applications;
    private final LetterPaper paper;
    private final Uploads uploads;
    private final RuleLimits limits;
    private final BusinessClock clock;

    LetterWriting(
            Letters letters,
            LetterTemplates templates,
            Applications applications,
            LetterPaper paper,
            Uploads uploads,
            RuleLimits limits,
            BusinessClock clock) {
        this.letters = letters;
        this.templates = templates;
        this.applications = applications;
        this.paper = paper;
        this.uploads = uploads;
        this.limits = limits;
        this.clock = clock;
    }

    public void write(Heard heard) {
        Occasions.of(heard.event())
                .filter(occasion -> !letters.isWritten(heard.id(), occasion.kind()))
                .ifPresent(occasion -> applications
                        .findByIdOptional(occasion.caseId())
                        .ifPresentOrElse(
                                application -> write(heard.id(), occasion, application),
                                () -> Log.warnf(
                                        "A %s letter for a case unknown here: %s",
                                        occasion.kind(), occasion.caseId())));
    }

    private void write(UUID event, Occasion occasion, Application application) {
        var today = clock.today();
        var now = clock.now();
        var template = templates.inForce(occasion.kind(), today);
        var to = Addressee.of(application.organization());
        var facts = facts(occasion, application, to);
        var number = letters.nextNumber(today);
        var subject = template.subject(facts);
        var sheet = new LetterPaper.Sheet(
                number, today, to.organization(), subject, template.body(facts), occasion.details());
        var stored = uploads.keep(
                "letters/" + application.id(), number + ".pdf", "application/pdf", paper.render(sheet, now));
        var giveUpOn = limits.due(Limit.LETTER_DELIVERY, today).on();
        letters.persist(new Letter(number, event, occasion, template, subject, to, stored, now, giveUpOn));
    }

    private Map<String, String> facts(Occasion occasion, Application application, Addressee to) {
        var facts = new HashMap<>(occasion.facts());
        facts.putIfAbsent("date", clock.today().toString());
        facts.put("number", application.number());
        facts.put("organization", to.organization());
        return facts;
    }
}
