package cn.xingji.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;

/** Files in a directory; a file appears under its key whole or not at all. */
final class DiskStore implements FileStore {
    private static final String PARTIAL = ".partial";

    private final Path directory;

    DiskStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, InputStream content, long size) {
        var target = path(key);
        var partial = target.resolveSibling(target.getFileName() + PARTIAL);
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String key) {
        try {
            return Files.newInputStream(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String key, long first, long last) {
        try {
            var content = open(key);
            content.skipNBytes(first);
            return BoundedInputStream.builder()
                    .setInputStream(content)
                    .setMaxCount(last - first + 1)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public Stream<Entry> all() {
        try {
            return Files.exists(directory)
                    ? Files.walk(directory).filter(Files::isRegularFile).map(this::entry)
                    : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Path file) {
        try {
            var key = directory.relativize(file).toString();
            return new Entry(key, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String key) {
        var path = directory.resolve(key).normalize();
        if (!path.startsWith(directory)) {
            throw new IllegalArgumentException("A key outside the store: " + key);
        }
        return path;
    }
}
