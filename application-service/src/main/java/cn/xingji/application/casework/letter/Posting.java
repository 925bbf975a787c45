package cn.xingji.application.casework.letter;

import cn.xingji.application.casework.letter.Letter.Addressee;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import cn.xingji.work.Works;
import java.util.UUID;

/** A letter goes out once it is printed; what did not arrive goes out again when somebody says so. */
@UseCase
class Posting {
    private final Letters letters;
    private final Applications applications;
    private final FileLedger ledger;
    private final Works works;
    private final RuleLimits limits;
    private final BusinessClock clock;

    Posting(
            Letters letters,
            Applications applications,
            FileLedger ledger,
            Works works,
            RuleLimits limits,
            BusinessClock clock) {
        this.letters = letters;
        this.applications = applications;
        this.ledger = ledger;
        this.works = works;
        this.limits = limits;
        this.clock = clock;
    }

    /** One that is printed already keeps the paper that it has. */
    void post(UUID id, LooseFile paper) {
        var letter = letters.locked(id);
        if (!letter.isPrinted()) {
            letter.printed(ledger.enter(paper));
            order(id);
        }
    }

    /** It goes to the address that the client has by now. */
    void resend(UUID application, UUID id, IfMatch seen, Caller caller) {
        var readable = applications.readable(application, caller);
        var letter = letters.get(readable.id(), id);
        seen.require(letter.version());
        letter.resend(Addressee.of(readable.organization()));
        order(id);
    }

    private void order(UUID letter) {
        works.orderUntil(
                Postman.DELIVERY,
                letter,
                limits.due(Limit.LETTER_DELIVERY, clock.today()).on());
    }
}
