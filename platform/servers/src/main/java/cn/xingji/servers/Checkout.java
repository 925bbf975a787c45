package cn.xingji.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout that this process works in: where the built parts and their settings lie. */
public record Checkout(Path root) {

    /**
     * The checkout around the working directory: the nearest folder upwards that holds the launcher.
     *
     * @throws Trouble when there is none
     */
    public static Checkout find() {
        var start = Path.of(System.getProperty("xingji.root", "")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("deploy/local"))
                        && Files.isRegularFile(folder.resolve("xingji")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new Trouble("Not inside a Xingji checkout: " + start));
    }

    /** Kafka's and Kafka Connect's class path. */
    Path kafkaLibraries() {
        return built("platform/servers/dist/target/kafka");
    }

    Path keycloakArchive() {
        return built("platform/servers/dist/target/servers/keycloak.zip");
    }

    Path s3Server() {
        return built("platform/servers/dist/target/servers/s3.jar");
    }

    Path mailServer() {
        return built("platform/servers/dist/target/servers/mail.jar");
    }

    /** The realm that ships. */
    public Path realm() {
        return root.resolve("deploy/keycloak/xingji-realm.json");
    }

    /** The demo accounts, and the client that lets them in by password. */
    public Path localPeople() {
        return root.resolve("deploy/keycloak/local-people.json");
    }

    public Path connector(String service) {
        return root.resolve("deploy/connect/outbox-" + service + ".json");
    }

    /** A service's runnable jar. */
    public Path runnable(String module) {
        return built(module + "/target/quarkus-app/quarkus-run.jar");
    }

    private Path built(String path) {
        var file = root.resolve(path);
        if (!Files.exists(file)) {
            throw notBuilt(file);
        }
        return file;
    }

    private static Trouble notBuilt(Path path) {
        return new Trouble("Not built yet: " + path + ". ./xingji builds it: ./mvnw package -DskipTests does too.");
    }
}
