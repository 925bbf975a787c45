package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sources of a checkout, module by module. */
public final class Sources {
    private final Path root;

    public Sources(Path root) {
        this.root = root;
    }

    /**
     * One source file.
     *
     * @param module its module, such as {@code audit-service} or {@code platform/rules}
     */
    public record Source(String module, Path file, String text) {
        /** A Java file's class. */
        public String name() {
            return file.getFileName().toString().replace(".java", "");
        }
    }

    public Stream<Source> production() {
        return below("src/main/java", ".java");
    }

    public Stream<Source> tests() {
        return below("src/test/java", ".java");
    }

    /** Every module's files in this folder of its own, of these endings. */
    public Stream<Source> below(String folder, String... endings) {
        return Stream.of(root, root.resolve("platform"), root.resolve("deploy"))
                .flatMap(Sources::children)
                .filter(module -> Files.isDirectory(module.resolve(folder)))
                .flatMap(module -> files(module.resolve(folder))
                        .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                        .map(file -> new Source(root.relativize(module).toString(), file, text(file))));
    }

    private static Stream<Path> children(Path folder) {
        try (var found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
