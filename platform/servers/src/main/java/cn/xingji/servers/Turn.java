package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time, over all processes of the machine; a process that is killed gives its turn back. */
public record Turn(Path file) {
    /** A file lock holds between processes only. */
    private static final ConcurrentMap<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    /** Waits for the turn, and has it while the act lasts. */
    public <T> T take(Supplier<T> act) {
        var inThisProcess = IN_THIS_PROCESS.computeIfAbsent(file.toAbsolutePath(), _ -> new ReentrantLock());
        inThisProcess.lock();
        try (var channel = open();
                var _ = channel.lock()) {
            return act.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inThisProcess.unlock();
        }
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
