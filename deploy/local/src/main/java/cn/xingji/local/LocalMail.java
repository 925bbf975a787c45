package cn.xingji.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A mail server that takes every letter and delivers none: its mailboxes, one an address, are looked into by IMAP or
 * over HTTP. It forgets them when it stops.
 */
public final class LocalMail implements Part {
    /** The body's own mailbox, its user and its password. */
    public static final String ARCHIVE = "archive";

    public static final String ARCHIVE_ADDRESS = ARCHIVE + "@xingji.example";

    private final Checkout checkout;
    private final Path home;
    private final Ports ports;
    private final AtomicReference<Child> running = new AtomicReference<>();

    LocalMail(Checkout checkout, Path home, Ports ports) {
        this.checkout = checkout;
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.smtp(), ports.imap(), ports.mailboxes());
    }

    @Override
    public PidFile pidFile() {
        return Child.pidFile(home, name());
    }

    /** Where the letters in a mailbox are shown. */
    String mailbox(String address) {
        return "http://localhost:%d/api/user/%s/messages/INBOX/".formatted(ports.mailboxes(), address);
    }

    @Override
    public void start() {
        var options = List.of(
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + ports.smtp(),
                "-Dgreenmail.imap.hostname=127.0.0.1",
                "-Dgreenmail.imap.port=" + ports.imap(),
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + ports.mailboxes(),
                "-Dgreenmail.users=%s:%s@xingji.example".formatted(ARCHIVE, ARCHIVE));
        var child = Child.start(name(), home, Map.of(), Java.jar("64m", options, checkout.mailServer()));
        running.set(child);
        child.awaitHealthy(Duration.ofSeconds(60), () -> Http.answers(mailbox(ARCHIVE_ADDRESS)));
    }

    @Override
    public void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(Duration.ofSeconds(10)));
    }
}
