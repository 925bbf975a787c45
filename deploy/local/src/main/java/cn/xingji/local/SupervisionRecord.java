package cn.xingji.local;

import cn.xingji.servers.Turn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** What the supervisor did since the platform is up, on disk for the commands in other terminals. */
public record SupervisionRecord(Path file) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RESTARTS = "restarts";
    private static final String GAVE_UP = "gaveUp";

    static SupervisionRecord of(Path home) {
        return new SupervisionRecord(home.resolve("run/supervision.json"));
    }

    /** How often this part was started again. */
    int restarts(String part) {
        return read().path(part).path(RESTARTS).asInt();
    }

    /** Whether this part is not started again any more. */
    boolean isGivenUp(String part) {
        return read().path(part).path(GAVE_UP).asBoolean();
    }

    synchronized void clear() {
        write(JSON.createObjectNode());
    }

    void restarted(String part) {
        change(part, entry -> entry.put(RESTARTS, entry.path(RESTARTS).asInt() + 1));
    }

    void gaveUp(String part) {
        change(part, entry -> entry.put(GAVE_UP, true));
    }

    private void change(String part, Consumer<ObjectNode> change) {
        new Turn(file.resolveSibling("supervision.lock")).take(() -> {
            var all = (ObjectNode) read();
            change.accept(all.withObject("/" + part));
            write(all);
            return all;
        });
    }

    private JsonNode read() {
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonNode all) {
        try {
            Files.createDirectories(file.getParent());
            var next = Files.writeString(file.resolveSibling("supervision.next"), all.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
