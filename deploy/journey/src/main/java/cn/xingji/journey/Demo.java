package cn.xingji.journey;

import cn.xingji.events.Event;
import cn.xingji.local.ClockCommand;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** {@code ./xingji demo}: plays one certification through the running platform, a line a step. */
public final class Demo {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Demo() {}

    public static void main(String[] arguments) throws IOException {
        var home = Checkout.find()
                .root()
                .resolve(System.getenv().getOrDefault("XINGJI_HOME", ".xingji"))
                .toAbsolutePath();
        try {
            play(Addresses.ofRunning(Ports.fromEnvironment()), home);
        } catch (Trouble trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static void play(Addresses addresses, Path home) throws IOException {
        var since = Instant.now();
        var clock = new ClockCommand(home);
        try (var events = new EventWatch(addresses)) {
            var cast = Cast.from(new SignIn(addresses, LocalKeycloak.ADMIN_PASSWORD));
            var certification = new Certification(
                    cast, events, Demo::line, () -> OffsetDateTime.now(ZONE).plus(clock.offset()));
            certification.contract();
            var audit = certification.awaitAudit();
            audit.carryOut(OffsetDateTime.now(ZONE).plus(clock.offset()).toLocalDate());
            var issued = certification.decide();
            certification.awaitSurveillance();

            var pdf = certification.certificatePdf(issued);
            var file =
                    Files.write(Files.createDirectories(home.resolve("demo")).resolve(issued.number() + ".pdf"), pdf);
            System.out.printf("%nCertificate  %s (%s)%n", issued.number(), issued.grade());
            System.out.printf("Verify it    %s%n", QrCodeReader.read(pdf));
            System.out.printf("PDF          %s%n", file);
            System.out.printf(
                    "Took         %d s%n",
                    Duration.between(since, Instant.now()).toSeconds());
            System.out.println("""

                    It goes on running. Look around:
                      ./xingji status        what runs, how it is, how much memory it takes
                      ./xingji clock +270d   moves the business clock: the first surveillance window opens
                      ./xingji logs          the addresses and accounts are at the top of: logs launcher
                      ./xingji down          stops it; the data stays""");
        }
    }

    private static void line(String who, String what, Event... followed) {
        var events = Arrays.stream(followed)
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
        System.out.printf("%-22s %-62s %s%n", who, what, events.isEmpty() ? "" : "→ " + events);
    }
}
