package cn.xingji.local;

import cn.xingji.servers.LogFile;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code logs}: the last lines of one part's log, or a few of each. */
record Logs(Path home) {
    private static final int OF_ONE = 200;
    private static final int OF_EACH = 10;

    void run(List<String> parts) {
        if (parts.isEmpty()) {
            all().forEach(log -> show(log, OF_EACH));
        } else {
            parts.forEach(part -> show(log(part), OF_ONE));
        }
    }

    private Path log(String part) {
        var log = home.resolve("logs").resolve(part + ".log");
        if (!Files.exists(log)) {
            throw new Trouble("No log of " + part + ". There are: "
                    + String.join(", ", all().stream().map(Logs::part).toList()));
        }
        return log;
    }

    private List<Path> all() {
        var logs = home.resolve("logs");
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(Path log, int count) {
        System.out.println("== " + part(log) + " (" + log + ")");
        new LogFile(log).last(count).forEach(System.out::println);
    }

    private static String part(Path log) {
        return log.getFileName().toString().replace(".log", "");
    }
}
