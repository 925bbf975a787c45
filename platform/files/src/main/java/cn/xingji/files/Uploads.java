package cn.xingji.files;

import cn.xingji.rules.Refused;
import cn.xingji.rules.text.UnfitCharacter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Takes files in, outside of every transaction: size, sniffed type and viruses are looked at before anything is stored.
 */
@ApplicationScoped
public class Uploads {
    private static final Tika SNIFFER = new Tika();

    private final FileStore store;
    private final VirusScanner scanner;
    private final Set<String> allowed;
    private final long limit;

    Uploads(
            FileStore store,
            VirusScanner scanner,
            @ConfigProperty(
                            name = "xingji.uploads.types",
                            defaultValue = "application/pdf,image/jpeg,image/png,video/mp4,audio/mpeg,application/zip,"
                                    + "application/x-tika-ooxml,text/plain")
                    Set<String> allowed,
            @ConfigProperty(name = "xingji.uploads.largest", defaultValue = "52428800") long limit) {
        this.store = store;
        this.scanner = scanner;
        this.allowed = new TreeSet<>(allowed);
        this.limit = limit;
    }

    /**
     * Keeps an uploaded file under a prefix (e.g. {@code applications/<id>}).
     *
     * @throws Refused when it is empty, too large, of a type that is not taken, or has a virus in it
     */
    public LooseFile keep(String prefix, FileUpload upload) {
        return keep(prefix, upload.name(), upload.fileName(), upload.uploadedFile());
    }

    /**
     * Keeps it, and enters it in what it is for by a use case; one that refuses it leaves nothing in the store.
     *
     * @throws Refused as above, or as the use case does
     */
    public <T> T keep(String prefix, FileUpload upload, Function<LooseFile, T> entering) {
        return keep(prefix, List.of(upload), kept -> entering.apply(kept.getFirst()));
    }

    /**
     * The same of any number that are entered together: all of them are kept, or none.
     *
     * @throws Refused as above
     */
    public <T> T keep(String prefix, List<FileUpload> uploads, Function<List<LooseFile>, T> entering) {
        var kept = new ArrayList<LooseFile>();
        try {
            uploads.forEach(upload -> kept.add(keep(prefix, upload)));
            return entering.apply(List.copyOf(kept));
        } catch (Refused refused) {
            kept.forEach(loose -> store.delete(loose.file().key()));
            throw refused;
        }
    }

    /** Stores a paper that the platform rendered itself. */
    public LooseFile keep(String prefix, String name, String mediaType, byte[] content) {
        var key = key(prefix);
        store.put(key, new ByteArrayInputStream(content), content.length);
        return new LooseFile(new StoredFile(key, name, mediaType, content.length, hex(digest().digest(content))));
    }

    public InputStream open(StoredFile file) {
        return store.open(file.key());
    }

    private LooseFile keep(String prefix, String field, String name, Path file) {
        try {
            var size = Files.size(file);
            var type = check(field, name, file, size);
            scanner.scan(field, file);
            var digest = digest();
            var key = key(prefix);
            try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
                store.put(key, content, size);
            }
            return new LooseFile(new StoredFile(key, name, type, size, hex(digest.digest())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String check(String field, String name, Path file, long size) throws IOException {
        UnfitCharacter.refuseIn(field, name);
        if (size == 0) {
            throw Refused.invalidField("file.empty", field);
        }
        if (size > limit) {
            throw Refused.invalidField("file.too-large", field).with("limit", limit);
        }
        var type = SNIFFER.detect(file.toFile());
        if (!allowed.contains(type)) {
            throw Refused.invalidField("file.type-not-allowed", field)
                    .with("name", name)
                    .with("type", type)
                    .with("allowed", String.join(", ", allowed));
        }
        return type;
    }

    private static String key(String prefix) {
        return prefix + "/" + UUID.randomUUID();
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
