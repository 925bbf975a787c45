package cn.xingji.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The SMTP server in front of the mailboxes: it passes mail on to them, but can know nobody at an address, be busy, and
 * stand still in the middle of a mail.
 */
public final class MailGate implements AutoCloseable {
    private static final int BUSY = 451;
    private static final int NOBODY_HERE = 550;

    private final SMTPServer server;
    private final int mailboxes;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicReference<Halt> halt = new AtomicReference<>(Halt.none());

    /** @param mailboxes the SMTP port of the server that keeps the mailboxes */
    public MailGate(int port, int mailboxes) {
        this.mailboxes = mailboxes;
        server = SMTPServer.port(port)
                .messageHandlerFactory(_ -> new Passing())
                .insertReceivedHeaders(false)
                .build();
    }

    public void open() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** From now on nobody lives at this address. */
    public void knowsNobodyAt(String address) {
        unknown.add(address);
    }

    /** The next mails are asked to come later. */
    public void isBusyFor(int mails) {
        busy.set(mails);
    }

    /** The next mail stands still at this moment, until it is released. */
    public Halt standStill(Halt.Moment moment) {
        var next = Halt.at(moment);
        halt.set(next);
        return next;
    }

    @Override
    public void close() {
        halt.getAndSet(Halt.none()).release();
        server.stop();
    }

    private Properties mailboxServer() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mailboxes));
        return settings;
    }

    private final class Passing implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String sender) throws RejectException {
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new RejectException(BUSY, "Busy, come again");
            }
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (unknown.contains(address)) {
                throw new RejectException(NOBODY_HERE, "5.1.1 Nobody here of this name");
            }
            recipients.add(address);
        }

        @Override
        public String data(InputStream mail) throws IOException {
            var now = halt.get();
            now.reached(Halt.Moment.BEFORE_IT_IS_TAKEN);
            try {
                passOn(mail);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            now.reached(Halt.Moment.BEFORE_THE_ANSWER);
            return "Taken";
        }

        @Override
        public void done() {}

        private void passOn(InputStream mail) throws MessagingException {
            var session = Session.getInstance(mailboxServer());
            var message = new MimeMessage(session, mail);
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, InternetAddress.parse(String.join(",", recipients)));
            }
        }
    }
}
