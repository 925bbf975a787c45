package cn.xingji.local;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything, watches over it and stays until it is told to stop. */
record Up(Checkout checkout, Path home) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    void run() {
        var running = new RunningPlatform(home);
        var ports = Ports.fromEnvironment();
        var claim = running.claim(ports);
        var progress = Progress.to(System.out);
        var platform = new Platform(checkout, Cache.ofUser(), home, ports, progress);
        var supervisor = new Supervisor(
                platform.parts(), SupervisionRecord.of(home), platform::startAgain, FIRST_PAUSE, System.out::println);
        var training = new Training(platform, progress);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (platform.hasBegun()) {
                System.out.println("\nStopping");
                supervisor.close();
                training.close();
                platform.close();
                System.out.println("Stopped. The data stays in " + home);
            }
            running.forget();
            release(claim);
            stopped.countDown();
        }));
        var since = Instant.now();
        System.out.printf("Starting Xingji on port %d; data and logs in %s%n", ports.gateway(), home);
        platform.start();
        supervisor.begin();
        System.out.printf("%nEverything is up after %s.%n%n", Elapsed.words(Duration.between(since, Instant.now())));
        System.out.println(new Welcome(checkout, platform).text());
        running.isUp();
        training.begin();
        await(stopped);
    }

    private static void release(FileLock claim) {
        try (var _ = claim.acquiredBy()) {
            claim.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
