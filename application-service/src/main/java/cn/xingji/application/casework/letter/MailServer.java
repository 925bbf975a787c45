package cn.xingji.application.casework.letter;

import cn.xingji.files.FileStore;
import cn.xingji.rules.text.Texts;
import cn.xingji.work.Outcome;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Hands letters to the mail server, by Jakarta Mail, because every letter needs a message id of its own choosing
 * (docs/decisions/0007).
 */
@ApplicationScoped
class MailServer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String TIMEOUT = "20000";
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final FileStore store;

    MailServer(MailSettings settings, FileStore store) {
        this.settings = settings;
        this.store = store;
    }

    boolean isConfigured() {
        return settings.smtp().host().isPresent();
    }

    /** One SMTP transaction for the client and the body's own mailbox: both get it, or neither. */
    Outcome send(Outgoing letter) {
        var session = Session.getInstance(smtp());
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            connect(transport);
            var message = message(letter, session);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Done(transport.getLastServerResponse().strip());
        } catch (MailConnectException e) {
            return new Outcome.NotNow(said(e));
        } catch (SendFailedException e) {
            return isPermanent(e) ? new Outcome.Refused(said(e)) : new Outcome.NotNow(said(e));
        } catch (MessagingException e) {
            return new Outcome.Unknown(said(e));
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        var smtp = settings.smtp();
        transport.connect(
                smtp.host().orElseThrow(),
                smtp.port(),
                smtp.user().orElse(null),
                smtp.password().orElse(null));
    }

    private Properties smtp() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TIMEOUT);
        properties.put("mail.smtp.timeout", TIMEOUT);
        properties.put("mail.smtp.writetimeout", TIMEOUT);
        // what comes back comes to the archive mailbox
        settings.archive().address().ifPresent(mailbox -> properties.put("mail.smtp.from", mailbox));
        properties.put("mail.smtp.auth", String.valueOf(settings.smtp().user().isPresent()));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.smtp().starttls()));
        properties.put(
                "mail.smtp.starttls.required", String.valueOf(settings.smtp().starttls()));
        return properties;
    }

    private MimeMessage message(Outgoing letter, Session session) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(Texts.of("letter.mail", Locale.CHINESE, Map.of("subject", letter.subject())), UTF_8);
        var paper = new MimeBodyPart();
        paper.setDataHandler(new DataHandler(new ByteArrayDataSource(content(letter), "application/pdf")));
        paper.setFileName(letter.number() + ".pdf");
        var message = new WithId(session, letter.messageId());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, address(letter));
        if (settings.archive().address().isPresent()) {
            message.setRecipients(
                    Message.RecipientType.BCC, settings.archive().address().orElseThrow());
        }
        message.setSubject(letter.subject(), UTF_8);
        message.setContent(new MimeMultipart(text, paper));
        message.saveChanges();
        return message;
    }

    private byte[] content(Outgoing letter) {
        try (var content = store.open(letter.storageKey())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetAddress address(Outgoing letter) throws MessagingException {
        try {
            return new InternetAddress(letter.email(), letter.recipient(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPermanent(SendFailedException failure) {
        Exception each = failure;
        while (each != null) {
            if (each instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
            if (each instanceof SMTPSendFailedException refused && refused.getReturnCode() >= PERMANENT) {
                return true;
            }
            each = each instanceof MessagingException chain ? chain.getNextException() : null;
        }
        return false;
    }

    private static String said(MessagingException failure) {
        var next = failure.getNextException();
        return next == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + " / " + next.getMessage();
    }

    /** A mail that keeps its letter's message id. */
    private static final class WithId extends MimeMessage {
        private final String messageId;

        private WithId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
