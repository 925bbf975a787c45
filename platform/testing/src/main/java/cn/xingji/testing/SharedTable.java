package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in {@code docs} in which each service has its own lines; they begin with its name. */
record SharedTable(Path file, String header) {

    /** The whole table, with these as the lines of their service. */
    String with(String service, List<String> own) {
        var lines = Stream.concat(own.stream(), lines().filter(line -> !isOf(service, line)))
                .sorted()
                .collect(Collectors.joining("\n"));
        return header + "\n" + lines + "\n";
    }

    Stream<String> of(String service) {
        return lines().filter(line -> isOf(service, line));
    }

    private static boolean isOf(String service, String line) {
        return line.startsWith(service + ",");
    }

    private Stream<String> lines() {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
