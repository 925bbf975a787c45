package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.archive.Archiving;
import cn.xingji.clock.BusinessClock;
import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.UUID;

/**
 * Sends each letter once. A letter is marked before it is handed to the mail server and after; one that a crash left
 * between the two is looked up in the body's own mailbox, and sent again only if it is not there.
 */
@ApplicationScoped
class Postman implements Worker {
    static final WorkKind DELIVERY = new WorkKind("letter-delivery");

    private final Letters letters;
    private final MailServer server;
    private final ArchiveMailbox mailbox;
    private final Archiving archiving;
    private final BusinessClock clock;
    private final MeterRegistry meters;

    Postman(
            Letters letters,
            MailServer server,
            ArchiveMailbox mailbox,
            Archiving archiving,
            BusinessClock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.server = server;
        this.mailbox = mailbox;
        this.archiving = archiving;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public WorkKind kind() {
        return DELIVERY;
    }

    /** A case is sealed once its letters were delivered or given up, however long ago. */
    @Override
    public boolean isAskedAbout() {
        return true;
    }

    @Override
    public boolean isReady() {
        return server.isConfigured();
    }

    @Override
    public Outcome work(UUID id) {
        return letters.get(id).state() == LetterState.WRITTEN ? send(id) : lookUp(id);
    }

    private Outcome send(UUID id) {
        var outgoing = QuarkusTransaction.requiringNew().call(() -> handOver(letters.locked(id)));
        return settled(id, server.send(outgoing));
    }

    private Outgoing handOver(Letter letter) {
        letter.handOver();
        return Outgoing.of(letter);
    }

    private Outcome settled(UUID id, Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> settle(letters.locked(id), outcome));
        return outcome;
    }

    private void settle(Letter letter, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(var answer) -> letter.delivered(answer, clock.now());
            case Outcome.NotNow(var answer) -> letter.putOff(answer);
            case Outcome.Refused(var answer) -> Log.warnf("Letter %s was refused: %s", letter.number(), answer);
            case Outcome.Unknown(var answer) ->
                Log.warnf("Letter %s: the line broke (%s); its mailbox will tell", letter.number(), answer);
        }
    }

    @Override
    public Outcome lookUp(UUID id) {
        var letter = letters.get(id);
        return switch (letter.state()) {
            case WRITTEN -> new Outcome.NotNow("cut off before it was handed over");
            case SENDING -> lookUp(letter);
            case SENT, UNCERTAIN, UNDELIVERABLE, BOUNCED -> Outcome.done();
        };
    }

    private Outcome lookUp(Letter letter) {
        if (!mailbox.isConfigured()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.locked(letter.id()).lostSight());
            meters.counter("xingji.letters.uncertain").increment();
            return new Outcome.Done("nobody can tell whether it went out");
        }
        try {
            var wentOut = mailbox.holds(letter.messageId());
            return settled(
                    letter.id(),
                    wentOut
                            ? new Outcome.Done("found in the archive mailbox")
                            : new Outcome.NotNow("cut off before it went out"));
        } catch (MessagingException notNow) {
            return new Outcome.Unknown("The archive mailbox does not answer: " + notNow.getMessage());
        }
    }

    @Override
    public void done(UUID id) {
        archiving.settled(letters.get(id).caseId());
    }

    @Override
    public void givenUp(UUID id, String answer) {
        letters.locked(id).undeliverable(answer);
        done(id);
        meters.counter("xingji.letters.undeliverable").increment();
    }
}
