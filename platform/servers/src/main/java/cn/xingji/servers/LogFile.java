package cn.xingji.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one part. It grows over restarts up to a size, then the old one steps aside. */
public record LogFile(Path path) {
    private static final long LARGEST = 20L << 20;
    private static final int LOOKED_AT = 256 << 10;

    public static LogFile of(Path home, String part) {
        try {
            return new LogFile(Files.createDirectories(home.resolve("logs")).resolve(part + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to write into: the same file, or a fresh one when it has grown large. */
    public ProcessBuilder.Redirect forWriting() {
        try {
            if (Files.exists(path) && Files.size(path) > LARGEST) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            return ProcessBuilder.Redirect.appendTo(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its last lines, as many as there are up to a count. */
    public List<String> last(int count) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var end = new byte[(int) Math.min(LOOKED_AT, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            var lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
