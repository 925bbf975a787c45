package cn.xingji.acceptance;

import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.journey.Certification;
import cn.xingji.journey.EventWatch;
import cn.xingji.rules.Rule;
import cn.xingji.servers.LocalMail;
import cn.xingji.testing.Halt;
import cn.xingji.testing.MailGate;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter goes out once, to its client and to the archive, whatever is killed or down meanwhile. */
class LettersOnceTest {
    private static final String LOCAL = "127.0.0.1";
    private static final int CLIENT_AND_ARCHIVE = 2;

    private final RunningPlatform platform = RunningPlatform.get();
    private final GreenMail mailboxes = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(platform.imapPort(), LOCAL, ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeEach
    void the_platforms_mail_server_is_down() {
        platform.mail().close();
    }

    @AfterEach
    void the_platforms_mail_server_is_back() {
        mailboxes.stop();
        platform.mail().start();
    }

    @Test
    @Rule(R5_2_1_10D)
    void while_the_mail_server_is_down_it_waits_and_kills_in_the_middle_neither_lose_nor_repeat_it()
            throws InterruptedException {
        try (var events = platform.watch()) {
            var waiting = submitted(events);
            var tried = patiently()
                    .until(
                            () -> receipt(waiting),
                            letter -> letter.path("attempts").asInt() > 1);
            assertThat(tried.path("state").asText()).isIn("WRITTEN", "SENDING");

            mailboxes.start();
            mailboxes.setUser(LocalMail.ARCHIVE_ADDRESS, LocalMail.ARCHIVE, LocalMail.ARCHIVE);
            try (var gate =
                    new MailGate(platform.smtpPort(), mailboxes.getSmtp().getPort())) {
                gate.open();
                assertSentOnce(waiting);

                for (var moment : Halt.Moment.values()) {
                    var halt = gate.standStill(moment);
                    var cutOff = submitted(events);
                    halt.await();
                    platform.killAndRestart("application-service", halt::release);
                    assertSentOnce(cutOff);
                }
            }
        }
    }

    private Certification submitted(EventWatch events) {
        var certification = platform.newCertification(events);
        certification.registerOrganization();
        certification.draftApplication();
        certification.attachFiles();
        certification.submit();
        return certification;
    }

    private void assertSentOnce(Certification certification) {
        var letter = patiently()
                .until(
                        () -> receipt(certification),
                        each -> each.path("state").asText().equals("SENT"));
        var messageId = "<letter.%s@xingji>".formatted(letter.path("id").asText());
        assertThat(Arrays.stream(mailboxes.getReceivedMessages())
                        .filter(mail -> messageId(mail).equals(messageId)))
                .hasSize(CLIENT_AND_ARCHIVE);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500));
    }

    private static JsonNode receipt(Certification certification) {
        var letters = certification
                .cast()
                .applicant()
                .get(certification.application("/letters"))
                .json();
        return letters.path(0);
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
