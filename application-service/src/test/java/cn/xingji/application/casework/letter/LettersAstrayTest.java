package cn.xingji.application.casework.letter;

import static cn.xingji.application.Forms.registration;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.ApplicationEvent.InformationRequested;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.MailGate;
import cn.xingji.testing.RealMail;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Letters that do not arrive at once: cut off, put off, refused, or given back. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealMail.class, scope = TestResourceScope.GLOBAL)
class LettersAstrayTest extends LetterSteps {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    MailGate gate;

    @Inject
    Letters letters;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void a_letter_cut_off_while_it_was_sent_goes_out_if_and_only_if_it_had_not() throws Exception {
        var id = submitted();
        Facts.tell(Told.await(ApplicationSubmitted.class, UUID.fromString(id)));
        Facts.tell(new InformationRequested(new CaseId(UUID.fromString(id)), 1, DAY, Optional.empty()));
        var wentOut = patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);
        var notYet = patiently().until(() -> letter(id, "MISSING_ITEMS"), LetterSteps::isSent);
        forget(notYet.get("id"));

        cutOff(wentOut.get("id"));
        cutOff(notYet.get("id"));

        patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);
        patiently().until(() -> letter(id, "MISSING_ITEMS"), LetterSteps::isSent);
        assertThat(mails(wentOut.get("id"))).hasSize(2);
        assertThat(mails(notYet.get("id"))).hasSize(2);
    }

    @Test
    void a_busy_mail_server_is_asked_again() {
        var id = submitted();
        gate.isBusyFor(1);

        Facts.tell(Told.await(ApplicationSubmitted.class, UUID.fromString(id)));

        var letter = patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);
        assertThat(letter.get("attempts")).isEqualTo(2);
        assertThat(mails(letter.get("id"))).hasSize(2);
    }

    @Test
    void a_letter_that_nobody_takes_is_seen_and_goes_to_the_address_that_is_given_instead() {
        var id = submitted();
        gate.knowsNobodyAt("wrong@example.cn");
        correctAddress("wrong@example.cn");

        Facts.tell(Told.await(ApplicationSubmitted.class, UUID.fromString(id)));

        var refused =
                patiently().until(() -> letter(id, "RECEIPT"), letter -> "UNDELIVERABLE".equals(letter.get("state")));
        assertThat(undelivered(refused)).contains("550", "5.1.1");
        assertThat(mails(refused.get("id"))).isEmpty();

        correctAddress("right@example.cn");
        resend(id, refused).then().statusCode(200);

        var sent = patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);
        assertThat(sent.get("email")).isEqualTo("right@example.cn");
        resend(id, sent).then().statusCode(409);
    }

    @Test
    void a_letter_that_comes_back_is_seen_with_the_reason_and_can_be_sent_again() throws Exception {
        var id = submitted();
        Facts.tell(Told.await(ApplicationSubmitted.class, UUID.fromString(id)));
        var sent = patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);

        comesBack("letter." + sent.get("id") + "@xingji", "delayed");
        comesBack("letter." + UUID.randomUUID() + "@xingji", "failed");
        comesBack("letter." + sent.get("id") + "@xingji", "failed");

        var bounced = patiently().until(() -> letter(id, "RECEIPT"), letter -> "BOUNCED".equals(letter.get("state")));
        assertThat(undelivered(bounced)).isEqualTo("5.2.2 smtp; 552 5.2.2 Mailbox full");
        resend(id, bounced).then().statusCode(200);
        patiently().until(() -> letter(id, "RECEIPT"), LetterSteps::isSent);
        assertThat(mails("%s.1".formatted(sent.get("id")))).hasSize(2);
    }

    @Test
    @TestTransaction
    void a_letter_that_did_not_arrive_waits_for_somebody_until_it_is_sealed() {
        var letter = ALetter.in(LetterState.BOUNCED, UUID.fromString(submitted()));
        letter.printed(new StoredFile("letter", "letter.pdf", "application/pdf", 1, "00"));
        letters.persist(letter);
        assertThat(letters.stuck()).contains(letter);

        letter.sealed();

        assertThat(letters.stuck()).doesNotContain(letter);
    }

    private void correctAddress(String email) {
        var now = registration(applicant()
                .get("/api/v1/organizations/{o}", organization)
                .jsonPath()
                .getString("creditCode"));
        var corrected = new HashMap<>(now);
        corrected.put("contactEmail", email);
        applicant()
                .header("If-Match", "*")
                .body(corrected)
                .put("/api/v1/organizations/{o}", organization)
                .then()
                .statusCode(200);
    }

    /** What the mail server said about a letter that needs somebody's attention. */
    private static String undelivered(Map<String, Object> letter) {
        return reviewer()
                .get("/api/v1/letter-templates/stuck-letters")
                .jsonPath()
                .getString("find { it.id == '%s' }.serverAnswer".formatted(letter.get("id")));
    }

    private static Response resend(String id, Map<String, Object> letter) {
        var read = reviewer().get("/api/v1/applications/{id}/letters/{letter}", id, letter.get("id"));
        return reviewer()
                .header("If-Match", read.header("ETag"))
                .post("/api/v1/applications/{id}/letters/{letter}/resend", id, letter.get("id"));
    }

    /** A report about a mail arrives where bounces arrive. */
    private void comesBack(String messageId, String action) {
        var report = """
                From: MAILER-DAEMON@example.cn\r
                To: %1$s\r
                Subject: Undelivered Mail Returned to Sender\r
                MIME-Version: 1.0\r
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
                \r
                --b\r
                Content-Type: text/plain\r
                \r
                I'm sorry to have to inform you.\r
                \r
                --b\r
                Content-Type: message/delivery-status\r
                \r
                Reporting-MTA: dns; mail.example.cn\r
                \r
                Final-Recipient: rfc822; a@example.cn\r
                Action: %3$s\r
                Status: 5.2.2\r
                Diagnostic-Code: smtp; 552 5.2.2 Mailbox full\r
                \r
                --b\r
                Content-Type: text/rfc822-headers\r
                \r
                From: no-reply@xingji.example\r
                Message-ID: <%2$s>\r
                \r
                --b--\r
                """.formatted(RealMail.ARCHIVE, messageId, action);
        var archive = mail.getUserManager().getUserByEmail(RealMail.ARCHIVE);
        archive.deliver(GreenMailUtil.newMimeMessage(report));
    }

    /** The mailboxes as if this letter had never arrived. */
    private void forget(Object letter) throws Exception {
        for (var user : mail.getUserManager().listUser()) {
            var inbox = mail.getManagers().getImapHostManager().getInbox(user);
            for (var message : inbox.getMessages()) {
                if (isOf(letter, message.getMimeMessage())) {
                    message.getFlags().add(Flags.Flag.DELETED);
                }
            }
            inbox.expunge();
        }
    }

    /** The letter as a crash between handing over and noting it leaves it. */
    private void cutOff(Object letter) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "xingji", "xingji")) {
            update(
                    connection,
                    letter,
                    "update letter set state = 'SENDING', sent_at = null, version = version + 1 where id = cast(? as uuid)");
            update(
                    connection,
                    letter,
                    "update work set state = 'RUNNING', running_since = now() - interval '1 hour', settled_at = null"
                            + " where kind = 'letter-delivery' and subject = cast(? as uuid)");
        }
    }

    private static void update(Connection connection, Object letter, String statement) throws SQLException {
        try (var update = connection.prepareStatement(statement)) {
            update.setString(1, letter.toString());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
