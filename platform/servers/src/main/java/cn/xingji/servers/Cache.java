package cn.xingji.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The user's own folder for what is unpacked or made once on a machine; all checkouts and the tests share it, other
 * users can't read it. It may be deleted whenever nothing runs.
 *
 * <p>An entry is made aside and renamed when it is whole: one that is there is right, whatever was killed meanwhile.
 * Who wants an entry that somebody makes at this moment waits for it.
 */
public record Cache(Path root) {
    /** The environment variable that puts it elsewhere than {@code ~/.cache/xingji}. */
    public static final String VARIABLE = "XINGJI_CACHE";

    private static final String OWNER_ONLY = "rwx------";

    public static Cache ofUser() {
        var root = Optional.ofNullable(System.getenv(VARIABLE))
                .filter(wish -> !wish.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "xingji"));
        return new Cache(root.toAbsolutePath().normalize());
    }

    /**
     * The entry of this name, made first where it is missing.
     *
     * @param make makes a file or a folder at the path that it is given, where nothing is
     */
    public Path provide(String name, Consumer<Path> make) {
        var entry = root.resolve(name);
        if (Files.exists(entry)) {
            return entry;
        }
        ownFolder();
        return new Turn(entry.resolveSibling(entry.getFileName() + ".lock")).take(() -> {
            if (!Files.exists(entry)) {
                var aside = entry.resolveSibling(entry.getFileName() + ".partial");
                Folder.delete(aside);
                make.accept(aside);
                moveWhole(aside, entry);
            }
            return entry;
        });
    }

    /** The entry of this name, if it is there. */
    public Optional<Path> find(String name) {
        return Optional.of(root.resolve(name)).filter(Files::exists);
    }

    private static void moveWhole(Path aside, Path entry) {
        try {
            Files.move(aside, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ownFolder() {
        Folder.create(root);
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(OWNER_ONLY));
        } catch (IOException e) {
            throw new Trouble("%s can't be made yours alone (%s). Set %s to a folder of your own."
                    .formatted(root, e.getMessage(), VARIABLE));
        }
    }
}
