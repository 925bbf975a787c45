package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Keycloak unpacked and optimised by its own build step, once, in the user's cache. */
record KeycloakDistribution(Path folder) {
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    /** What lies beside the data of each instance. */
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    /** The options of Keycloak's own start script. */
    private static final List<String> OPTIONS = List.of(
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    /** @param home where the log of the build step goes */
    static KeycloakDistribution provide(Cache cache, Path archive, Path home) {
        var name = "keycloak-%s-java%d"
                .formatted(Versions.of("keycloak"), Runtime.version().feature());
        return new KeycloakDistribution(cache.provide(name, aside -> {
            unpack(archive, aside);
            var build = new KeycloakDistribution(aside)
                    .command(new Java(home, "320m"), aside, "build", "--db=postgres", "--health-enabled=true");
            Child.start("keycloak-build", home, Map.of(), build).awaitEnd(Duration.ofMinutes(5));
        }));
    }

    /** A folder of one instance's own, which shares the programs and has its own data. */
    Path instance(Path folder) {
        try {
            Folder.delete(folder);
            Files.createDirectories(folder.resolve("data/import"));
            for (var shared : SHARED) {
                Files.createSymbolicLink(folder.resolve(shared), this.folder.resolve(shared));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(Java java, Path instance, String... arguments) {
        return java.with(OPTIONS)
                .with(List.of("-Dkc.home.dir=" + instance))
                .mainClass(folder.resolve("lib/quarkus-run.jar").toString(), MAIN, arguments);
    }

    /** The archive holds one folder, which becomes this one. */
    private static void unpack(Path archive, Path folder) {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = Path.of(entry.getName());
                if (path.getNameCount() > 1 && !entry.isDirectory()) {
                    var target = folder.resolve(path.subpath(1, path.getNameCount()));
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                } else if (path.getNameCount() > 1) {
                    Files.createDirectories(folder.resolve(path.subpath(1, path.getNameCount())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
