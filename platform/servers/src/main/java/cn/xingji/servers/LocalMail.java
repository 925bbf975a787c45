package cn.xingji.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A mail server that takes every letter and delivers none: its mailboxes, one an address, are looked into by IMAP or
 * over HTTP. It forgets them when it stops.
 */
public final class LocalMail extends ProcessPart {
    /** The body's own mailbox, its user and its password. */
    public static final String ARCHIVE = "archive";

    public static final String ARCHIVE_ADDRESS = ARCHIVE + "@xingji.example";

    private final Checkout checkout;
    private final Ports ports;

    public LocalMail(Checkout checkout, Path home, Ports ports) {
        super(home, "mail", List.of(ports.smtp(), ports.imap(), ports.mailboxes()), Duration.ofSeconds(60));
        this.checkout = checkout;
        this.ports = ports;
    }

    /** Where the letters in a mailbox are shown. */
    public String mailbox(String address) {
        return "http://localhost:%d/api/user/%s/messages/INBOX/".formatted(ports.mailboxes(), address);
    }

    @Override
    public boolean isHealthy() {
        return Http.answers(mailbox(ARCHIVE_ADDRESS));
    }

    @Override
    protected List<String> command() {
        return new Java(home(), "64m")
                .with(List.of(
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + ports.smtp(),
                        "-Dgreenmail.imap.hostname=127.0.0.1",
                        "-Dgreenmail.imap.port=" + ports.imap(),
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + ports.mailboxes(),
                        "-Dgreenmail.users=%s:%s@xingji.example".formatted(ARCHIVE, ARCHIVE)))
                .jar(checkout.mailServer());
    }
}
