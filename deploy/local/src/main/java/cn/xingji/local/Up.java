package cn.xingji.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts everything and stays until it is told to stop. */
record Up(Checkout checkout, Path home) {

    void run() {
        var running = new RunningPlatform(home);
        running.find().ifPresent(launcher -> {
            throw new Trouble("It is up already (process %d). ./xingji status shows it, ./xingji down stops it."
                    .formatted(launcher.pid()));
        });
        var ports = Ports.fromEnvironment();
        running.claim(ports);
        var platform = new Platform(checkout, home, ports, Progress.to(System.out));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (platform.hasBegun()) {
                System.out.println("\nStopping");
                platform.close();
                System.out.println("Stopped. The data stays in " + home);
            }
            running.release();
            stopped.countDown();
        }));
        var since = Instant.now();
        System.out.printf("Starting Xingji on port %d; data and logs in %s%n", ports.gateway(), home);
        platform.start();
        System.out.printf(
                "%nEverything is up after %.1f s.%n%n",
                Duration.between(since, Instant.now()).toMillis() / 1000.0);
        System.out.println(new Welcome(checkout, platform).text());
        await(stopped);
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
