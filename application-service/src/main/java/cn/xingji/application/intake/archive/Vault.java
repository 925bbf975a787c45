package cn.xingji.application.intake.archive;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals with AES-256-GCM: cases under the newest of the body's archive keys, older ones of which stay in the keyset and
 * open what they sealed until it is sealed anew; documents, streamed, each under a key of its own that lies with its
 * case.
 */
@ApplicationScoped
class Vault {
    private static final String ALGORITHM = "AES256_GCM";

    private final Path keyset;
    private final boolean makes;

    Vault(
            @ConfigProperty(name = "xingji.archive.keyset") Path keyset,
            @ConfigProperty(name = "xingji.archive.make-keyset", defaultValue = "false") boolean makes) {
        this.keyset = keyset.toAbsolutePath().normalize();
        this.makes = makes;
    }

    /** @param about what the content belongs to; it opens for that only */
    byte[] seal(byte[] content, String about) {
        try {
            return aead().encrypt(content, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed, String about) {
        try {
            return aead().decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The archive's keys do not open " + about, e);
        }
    }

    /** A key for one document; it is kept sealed with the case, so that a rotation leaves the documents alone. */
    static String documentKey() {
        try {
            StreamingAeadConfig.register();
            var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is written into the answer arrives sealed in {@code sealed}. */
    static OutputStream sealing(OutputStream sealed, String documentKey, String about) {
        try {
            return streaming(documentKey).newEncryptingStream(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens while it is read; what was tampered with fails at that place. */
    static InputStream opening(InputStream sealed, String documentKey, String about) {
        try {
            return streaming(documentKey).newDecryptingStream(sealed, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StreamingAead streaming(String documentKey) throws GeneralSecurityException {
        StreamingAeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(documentKey, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /** The key that seals now. */
    long keyId() {
        return keys().getPrimary().getId();
    }

    /** From now on a new key seals; the older ones still open. */
    void rotate() {
        try {
            write(KeysetHandle.newBuilder(keys())
                    .addEntry(KeysetHandle.generateEntryFromParametersName(ALGORITHM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return keys().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private KeysetHandle keys() {
        try {
            AeadConfig.register();
            if (makes && !Files.exists(keyset)) {
                write(KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.generateEntryFromParametersName(ALGORITHM)
                                .withRandomId()
                                .makePrimary())
                        .build());
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("xingji.archive.keyset", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("xingji.archive.keyset", e);
        }
    }

    private void write(KeysetHandle keys) throws GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var next = Files.createTempFile(Files.createDirectories(keyset.getParent()), "keyset", ".json", owner);
            Files.move(
                    Files.writeString(next, json),
                    keyset,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("xingji.archive.keyset", e);
        }
    }
}
