package cn.xingji.application.casework.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;

/** Looks for letters that came back, and makes them visible to who must see to them. */
@ApplicationScoped
class BounceReading {
    private final ArchiveMailbox mailbox;
    private final Letters letters;
    private final MeterRegistry meters;

    BounceReading(ArchiveMailbox mailbox, Letters letters, MeterRegistry meters) {
        this.mailbox = mailbox;
        this.letters = letters;
        this.meters = meters;
    }

    @Scheduled(
            identity = "bounces",
            every = "{xingji.letters.bounces-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        if (mailbox.isConfigured()) {
            try {
                mailbox.readBounces(this::read);
            } catch (MessagingException notNow) {
                Log.warnf("The archive mailbox does not answer: %s", notNow.getMessage());
            }
        }
    }

    /** Whether there is nothing more to do about it; one of a letter that is not settled yet is read again. */
    private boolean read(Bounce bounce) {
        return QuarkusTransaction.requiringNew()
                .call(() -> letters.byMessageId(bounce.messageId())
                        .map(letter -> settle(letter, bounce))
                        .orElse(true));
    }

    private boolean settle(Letter letter, Bounce bounce) {
        if (letter.state() == LetterState.SENT) {
            letter.bounced(bounce.reason());
            meters.counter("xingji.letters.bounced").increment();
            Log.warnf("Letter %s came back: %s", letter.number(), bounce.reason());
        }
        return letter.state() != LetterState.SENDING;
    }
}
