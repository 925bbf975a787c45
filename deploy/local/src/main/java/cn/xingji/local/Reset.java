package cn.xingji.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** {@code reset}: deletes all data of this checkout. */
record Reset(Checkout checkout, Path home) {
    void run() {
        if (new RunningPlatform(home).find().isPresent()) {
            throw new Trouble("It is up. ./xingji down first.");
        }
        if (checkout.root().startsWith(home)
                || Path.of(System.getProperty("user.home")).startsWith(home)) {
            throw new Trouble("%s holds more than Xingji's data; not deleted.".formatted(home));
        }
        new Down(checkout, home).stopEverything();
        if (Files.exists(home)) {
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(Reset::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        System.out.println("All data is gone: " + home);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
