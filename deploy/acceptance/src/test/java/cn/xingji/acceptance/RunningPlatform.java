package cn.xingji.acceptance;

import cn.xingji.fuzz.Fuzz;
import cn.xingji.journey.Addresses;
import cn.xingji.journey.Cast;
import cn.xingji.journey.Certification;
import cn.xingji.journey.EventWatch;
import cn.xingji.journey.Narrator;
import cn.xingji.journey.SignIn;
import cn.xingji.local.ClockCommand;
import cn.xingji.local.Platform;
import cn.xingji.local.Progress;
import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.Part;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The whole real platform, started once for all acceptance tests by the same classes that start it for people. */
final class RunningPlatform {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final RunningPlatform INSTANCE = new RunningPlatform();

    private final Platform platform;
    private final Ports ports;
    private final ClockCommand clock;

    private RunningPlatform() {
        var checkout = Checkout.find();
        var home = home(checkout);
        clock = new ClockCommand(home);
        ports = FreePorts.find();
        platform = new Platform(checkout, Cache.ofUser(), home, ports, Progress.to(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        platform.start();
    }

    static RunningPlatform get() {
        return INSTANCE;
    }

    /** A certification that has not begun, with an applicant of its own. */
    Certification newCertification(EventWatch events) {
        return new Certification(cast(), events, Narrator.silent(), this::now);
    }

    Cast cast() {
        return Cast.from(signIn());
    }

    SignIn signIn() {
        return new SignIn(addresses(), LocalKeycloak.ADMIN_PASSWORD);
    }

    Fuzz fuzz() {
        return new Fuzz(signIn(), ports, Checkout.find());
    }

    EventWatch watch() {
        return new EventWatch(addresses());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(ZONE).plus(clock.offset());
    }

    ClockCommand clock() {
        return clock;
    }

    String publicUrl() {
        return platform.publicUrl();
    }

    /** Kills a service as a power cut would, and starts it again. */
    void killAndRestart(String module) {
        killAndRestart(module, () -> {});
    }

    /** Kills a service as a power cut would, and starts it again after something else has happened. */
    void killAndRestart(String module, Runnable meanwhile) {
        platform.service(module).kill();
        meanwhile.run();
        platform.service(module).start();
    }

    /** Lets every service hear all topics from their beginning, and waits until it has. */
    void hearAgain() {
        hearAgain(() -> {});
    }

    /** The same, after every service has forgotten what it heard. */
    void hearAfresh() {
        hearAgain(new Inboxes(ports.postgres())::empty);
    }

    /** How many facts no strand could hear. */
    long deadLetters() {
        return new GroupOffsets(platform.bootstrapServers()).deadLetters();
    }

    private void hearAgain(Runnable meanwhile) {
        var services = Arrays.stream(Service.values()).map(Service::module).toList();
        atOnce(services, service -> platform.service(service).close());
        var offsets = new GroupOffsets(platform.bootstrapServers());
        var before = offsets.ofServices(services).stream()
                .collect(Collectors.toMap(Function.identity(), offsets::toTheBeginning));
        meanwhile.run();
        atOnce(services, service -> platform.service(service).start());
        before.forEach((strand, reached) ->
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> offsets.hasComeTo(strand, reached)));
    }

    private static void atOnce(List<String> services, Consumer<String> act) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = services.stream()
                    .map(service -> CompletableFuture.runAsync(() -> act.accept(service), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(acts).join();
        }
    }

    /** The mail server that letters are handed to. */
    Part mail() {
        return platform.mail();
    }

    int smtpPort() {
        return ports.smtp();
    }

    int imapPort() {
        return ports.imap();
    }

    /** How much memory a service has and has used, in bytes. */
    ServiceMemory memoryOf(Service service) {
        var metrics = URI.create("http://localhost:%d/q/metrics".formatted(ports.management(service)));
        return ServiceMemory.of(metrics, platform.home().resolve("run/" + service.module() + ".pid"));
    }

    Path signingKeystore() {
        return platform.home().resolve("signing.p12");
    }

    String signingPassword() {
        return Platform.SIGNING_PASSWORD;
    }

    private Addresses addresses() {
        return new Addresses(
                URI.create(platform.publicUrl()), URI.create(platform.keycloakUrl()), platform.bootstrapServers());
    }

    private static Path home(Checkout checkout) {
        try {
            var target = Files.createDirectories(checkout.root().resolve("deploy/acceptance/target"));
            return Files.createTempDirectory(target, "platform");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
