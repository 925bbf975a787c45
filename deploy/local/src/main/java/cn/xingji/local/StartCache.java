package cn.xingji.local;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.Child;
import cn.xingji.servers.Folder;
import cn.xingji.servers.Java;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A service's ahead-of-time cache (JEP 483, 514, 515): its classes loaded and linked, so that it starts in half the
 * time. One is recorded for each build of the service and each JDK, and kept in the user's cache.
 */
final class StartCache {
    private static final String FOLDER = "start";
    private static final String FILE = "app.aot";
    private static final String HEAP = "128m";
    private static final int KEPT = 2;
    private static final Duration TO_RECORD = Duration.ofMinutes(5);
    /** The JVM takes a cache for stale when a jar's time is another, even where its content is the same. */
    private static final FileTime SAME_FOR_ALL = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Cache cache;
    private final String module;
    private final Checkout checkout;
    private final AtomicReference<String> entry = new AtomicReference<>("");

    StartCache(Cache cache, Checkout checkout, String module) {
        this.cache = cache;
        this.checkout = checkout;
        this.module = module;
    }

    /** Under which the service in training has its log and its pid. */
    static String processName(String module) {
        return FOLDER + "-" + module;
    }

    String module() {
        return module;
    }

    /** How the service is started: from its cache where there is one. */
    List<String> command(Path home) {
        var java = java(home);
        return find().map(file -> java.with(List.of("-XX:AOTCache=" + file)))
                .orElse(java)
                .jar(checkout.runnable(module));
    }

    Optional<Path> find() {
        return cache.find(entry()).map(folder -> folder.resolve(FILE));
    }

    /**
     * Records it, unless it is there: starts the service once more, beside the one that runs, and stops it when it is
     * ready. It gets what the other parts leave over of the processors.
     *
     * @param environment of a service that touches nobody's data
     */
    void record(Path home, Map<String, String> environment, BooleanSupplier ready) {
        cache.provide(entry(), folder -> {
            var command = politely(java(home)
                    .with(List.of("-XX:AOTCacheOutput=" + Folder.create(folder).resolve(FILE), "-Xlog:aot*=error"))
                    .jar(checkout.runnable(module)));
            var training = Child.start(processName(module), home, environment, command);
            training.awaitHealthy(TO_RECORD, ready);
            var exit = training.stop(TO_RECORD);
            if (exit.wasKilled() || !Files.exists(folder.resolve(FILE))) {
                throw new Trouble("The start cache of %s was not recorded (%s)".formatted(module, exit.words()));
            }
        });
        forgetOld();
    }

    private static Java java(Path home) {
        return new Java(home, HEAP);
    }

    private static List<String> politely(List<String> command) {
        return Files.isExecutable(NICE)
                ? Stream.concat(Stream.of(NICE.toString(), "-n", "19"), command.stream())
                        .toList()
                : command;
    }

    /** Its name in the cache: of this build, this JDK and these options. */
    String entry() {
        return entry.updateAndGet(known -> known.isEmpty() ? FOLDER + "/" + module + "-" + key() : known);
    }

    private String key() {
        var application = checkout.runnable(module).getParent();
        try (var files = Files.walk(application)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(java(Path.of("")).options().toString().getBytes(StandardCharsets.UTF_8));
            for (var jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                digest.update(application.relativize(jar).toString().getBytes(StandardCharsets.UTF_8));
                try (var content = new DigestInputStream(Files.newInputStream(jar), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
                Files.setLastModifiedTime(jar, SAME_FOR_ALL);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of earlier builds; one that is in use stays until its process ends. */
    private void forgetOld() {
        try (var entries = Files.list(cache.root().resolve(FOLDER))) {
            entries.filter(Files::isDirectory)
                    .filter(each -> each.getFileName().toString().startsWith(module + "-"))
                    .filter(each -> !each.toString().endsWith(".partial"))
                    .sorted(Comparator.comparing(StartCache::madeAt).reversed())
                    .skip(KEPT)
                    .forEach(Folder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime madeAt(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
