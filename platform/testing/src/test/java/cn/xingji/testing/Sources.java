package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The Java sources of a checkout, module by module. */
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
        public String name() {
            return file.getFileName().toString().replace(".java", "");
        }
    }

    public Stream<Source> production() {
        return below("src/main/java");
    }

    public Stream<Source> tests() {
        return below("src/test/java");
    }

    private Stream<Source> below(String folder) {
        return Stream.of(root, root.resolve("platform"), root.resolve("deploy"))
                .flatMap(Sources::children)
                .filter(module -> Files.isDirectory(module.resolve(folder)))
                .flatMap(module -> files(module.resolve(folder))
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
            return found.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
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
