package cn.xingji.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for child JVMs, of the same Java that runs this one. */
final class Java {
    private Java() {}

    static List<String> mainClass(String heap, Path libraries, List<String> options, String main, String... arguments) {
        var command = start(heap, options);
        command.addAll(List.of("-cp", libraries + "/*", main));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> jar(String heap, Path jar) {
        return jar(heap, List.of(), jar);
    }

    static List<String> jar(String heap, List<String> options, Path jar) {
        var command = start(heap, options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static List<String> start(String heap, List<String> options) {
        var command = new ArrayList<String>();
        command.add(home().resolve("bin/java").toString());
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        return command;
    }
}
