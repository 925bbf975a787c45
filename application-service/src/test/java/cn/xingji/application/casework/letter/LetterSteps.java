package cn.xingji.application.casework.letter;

import static org.awaitility.Awaitility.await;

import cn.xingji.application.ApplyingSteps;
import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;

/** What tests of letters look at: the case's letters, and their mails in the mailboxes. */
abstract class LetterSteps extends ApplyingSteps {
    GreenMail mail;

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }

    JsonPath letters(String id) {
        return applicant().get("/api/v1/applications/{id}/letters", id).jsonPath();
    }

    Map<String, Object> letter(String id, String kind) {
        return letters(id).getMap("find { it.kind == '" + kind + "' }");
    }

    static boolean isSent(Map<String, Object> letter) {
        return "SENT".equals(letter.get("state"));
    }

    /** The copies of this letter's mail, the client's and the archive's. */
    List<MimeMessage> mails(Object letter) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> isOf(letter, each))
                .toList();
    }

    static boolean isOf(Object letter, MimeMessage message) {
        try {
            return ("<letter." + letter + "@xingji>").equals(message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
