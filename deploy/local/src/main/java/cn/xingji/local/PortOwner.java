package cn.xingji.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, where the machine tells (Linux's /proc). */
record PortOwner(long pid, String command) {
    private static final String LISTENING = "0A";

    static Optional<PortOwner> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .flatMap(line -> inode(line, port).stream())
                .findFirst()
                .flatMap(inode -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), inode))
                        .findFirst()
                        .map(process -> new PortOwner(
                                process.pid(), process.info().commandLine().orElse("?"))));
    }

    @Override
    public String toString() {
        var shown = command.length() > 120 ? command.substring(0, 120) + "…" : command;
        return "process %d (%s)".formatted(pid, shown);
    }

    private static Optional<String> inode(String line, int port) {
        var columns = line.strip().split("\\s+", -1);
        var found = columns.length > 9 && columns[1].endsWith(":%04X".formatted(port)) && columns[3].equals(LISTENING);
        return found ? Optional.of("socket:[" + columns[9] + "]") : Optional.empty();
    }

    private static boolean holds(long pid, String inode) {
        try (var handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return handles.anyMatch(handle -> target(handle).equals(inode));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
