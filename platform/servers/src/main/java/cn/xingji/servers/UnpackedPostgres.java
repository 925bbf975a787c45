package cn.xingji.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs in the user's cache.
 *
 * <p>The library that runs PostgreSQL would unpack them itself: into a shared temporary folder, with the whole archive
 * in memory, and a kill meanwhile would leave half of them. So they lie there before it looks: it finds them by the
 * digest of what this resolver hands it, and that is only their name.
 */
record UnpackedPostgres(Cache cache) implements PgBinaryResolver {
    private static final String NAME = "postgresql-" + Versions.of("postgresql");
    private static final int EXECUTABLE = 0100;

    /** Where the library looks for the programs. */
    Path workingDirectory() {
        return cache.root().resolve(NAME);
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        cache.provide(NAME, aside -> unpack(system, machine, aside.resolve(expectedFolder())));
        return new ByteArrayInputStream(NAME.getBytes(StandardCharsets.UTF_8));
    }

    private static String expectedFolder() {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(NAME.getBytes(StandardCharsets.UTF_8));
            return "PG-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String system, String machine, Path folder) {
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
            // the library's own sign that all of it is there
            Files.createFile(folder.resolve(".exists"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Can't be made executable: " + target);
            }
        }
    }
}
