package cn.xingji.application.casework.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Predicate;

/** The body's own mailbox: a copy of every letter is in it, and what bounces comes back to it. */
@ApplicationScoped
class ArchiveMailbox {
    private static final String TIMEOUT = "20000";
    private static final HeaderTerm A_REPORT = new HeaderTerm("Content-Type", "multipart/report");
    private static final FlagTerm NOT_SEEN = new FlagTerm(new Flags(Flags.Flag.SEEN), false);

    private final MailSettings.Archive settings;

    ArchiveMailbox(MailSettings settings) {
        this.settings = settings.archive();
    }

    /** Whether there is a mailbox to look in. */
    boolean isConfigured() {
        return settings.imapHost().isPresent();
    }

    /**
     * Whether it holds this mail.
     *
     * @throws MessagingException when it does not answer now
     */
    boolean holds(String messageId) throws MessagingException {
        try (var store = open();
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            return inbox.search(new HeaderTerm("Message-ID", messageId)).length > 0;
        }
    }

    /**
     * Shows the bounces that nobody has seen yet.
     *
     * @param reader answers whether it is done with a bounce, which is not shown again then
     * @throws MessagingException when the mailbox does not answer now
     */
    void readBounces(Predicate<Bounce> reader) throws MessagingException {
        try (var store = open();
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            for (var report : inbox.search(new AndTerm(NOT_SEEN, A_REPORT))) {
                report.setFlag(Flags.Flag.SEEN, isDone(reader, report));
            }
        }
    }

    private static boolean isDone(Predicate<Bounce> reader, Message report) throws MessagingException {
        try {
            return Bounce.in(report).map(reader::test).orElse(true);
        } catch (IOException e) {
            throw new MessagingException("A report cannot be read", e);
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.imapTls() ? "imaps" : "imap";
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", TIMEOUT);
        properties.put("mail." + protocol + ".timeout", TIMEOUT);
        properties.put("mail." + protocol + ".writetimeout", TIMEOUT);
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(
                settings.imapHost().orElseThrow(),
                settings.imapPort(),
                settings.user().orElse(""),
                settings.password().orElse(""));
        return store;
    }
}
