package cn.xingji.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a child JVM, of the same Java that runs this one.
 *
 * @param home the platform's folder: what the child writes aside lies there too, not in the machine's shared folder
 * @param heap its largest heap, such as {@code 128m}
 */
public record Java(Path home, String heap, List<String> options) {

    public Java(Path home, String heap) {
        this(
                home,
                heap,
                List.of(
                        "-XX:+UseSerialGC",
                        // what is thrown away soon takes little, what lives takes what it needs
                        "-Xms32m",
                        "-Xmn16m",
                        "-XX:MinHeapFreeRatio=10",
                        "-XX:MaxHeapFreeRatio=20",
                        "-XX:TrimNativeHeapInterval=10000",
                        "-XX:+UseCompactObjectHeaders",
                        // mapped where it was recorded, a start cache stays as it lies on disk; elsewhere it is copied
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0",
                        // the optimising compiler costs 0.5 GiB in all and makes the start slower (docs/decisions/0013)
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        // otherwise a file of each JVM lies in the machine's shared folder
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
    }

    /** The same with further options. */
    public Java with(List<String> further) {
        return new Java(
                home, heap, Stream.concat(options.stream(), further.stream()).toList());
    }

    List<String> mainClass(String classPath, String main, String... arguments) {
        var command = start();
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }

    public List<String> jar(Path jar) {
        var command = start();
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The JDK. */
    public static Path installation() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String executable() {
        return installation().resolve("bin/java").toString();
    }

    private List<String> start() {
        var command = new ArrayList<>(List.of(executable(), "-Xmx" + heap));
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + Folder.create(home.resolve("tmp")));
        return command;
    }
}
