package cn.xingji.application.casework.letter;

import cn.xingji.service.clock.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.util.UUID;

/**
 * Sends what is due, each letter once. A letter is marked before it is handed to the mail server and after; one that a
 * crash left between the two is looked up in the body's own mailbox, and sent again only if it is not there.
 */
@ApplicationScoped
class Postman {
    private final Letters letters;
    private final MailServer server;
    private final ArchiveMailbox mailbox;
    private final MailSettings settings;
    private final BusinessClock clock;
    private final MeterRegistry meters;

    Postman(
            Letters letters,
            MailServer server,
            ArchiveMailbox mailbox,
            MailSettings settings,
            BusinessClock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.server = server;
        this.mailbox = mailbox;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(identity = "letters", every = "{xingji.letters.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        if (server.isConfigured()) {
            settleCutOff();
            QuarkusTransaction.requiringNew()
                    .call(() -> letters.due(clock.now()))
                    .forEach(this::send);
        }
    }

    private void send(UUID id) {
        QuarkusTransaction.requiringNew()
                .call(() -> letters.lock(id, LetterState.WRITTEN).map(this::handOver))
                .ifPresent(outgoing -> {
                    var delivery = server.send(outgoing);
                    QuarkusTransaction.requiringNew()
                            .run(() -> letters.lock(id, LetterState.SENDING)
                                    .ifPresent(letter -> settle(letter, delivery)));
                });
    }

    private Outgoing handOver(Letter letter) {
        letter.handOver(clock.now());
        return Outgoing.of(letter);
    }

    private void settle(Letter letter, Delivery delivery) {
        switch (delivery) {
            case Delivery.Taken(var answer) -> letter.delivered(answer, clock.now());
            case Delivery.NotNow(var answer) -> letter.failed(answer, clock.now(), clock.today());
            case Delivery.Refused(var answer) -> {
                letter.refused(answer);
                meters.counter("xingji.letters.undeliverable").increment();
                Log.warnf("Letter %s was refused: %s", letter.number(), answer);
            }
            case Delivery.Unknown(var answer) ->
                Log.warnf("Letter %s: the line broke (%s); its mailbox will tell", letter.number(), answer);
        }
    }

    private void settleCutOff() {
        var before = clock.now().minus(settings.lease());
        for (var id : QuarkusTransaction.requiringNew().call(() -> letters.cutOff(before))) {
            QuarkusTransaction.requiringNew()
                    .run(() -> letters.lock(id, LetterState.SENDING).ifPresent(this::lookUp));
        }
    }

    private void lookUp(Letter letter) {
        try {
            if (!mailbox.isConfigured()) {
                letter.lostSight();
                meters.counter("xingji.letters.uncertain").increment();
            } else if (mailbox.holds(letter.messageId())) {
                letter.delivered("found in the archive mailbox", clock.now());
            } else {
                letter.failed("cut off before it went out", clock.now(), clock.today());
            }
        } catch (MessagingException notNow) {
            Log.warnf("The archive mailbox does not answer: %s", notNow.getMessage());
        }
    }
}
