package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.archive.CaseFile.Document;
import cn.xingji.application.intake.archive.SealedCase.SealedCopy;
import cn.xingji.events.VocabularyModule;
import cn.xingji.files.FileStore;
import cn.xingji.files.LooseFile;
import cn.xingji.files.StoredFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Seals cases and their documents, and opens them. */
@ApplicationScoped
class CaseSeal {
    private static final String SEALED = "application/octet-stream";

    /** Reads whatever was sealed, however large and whatever it says: no door's limits concern it. */
    private static final JsonMapper OWN = JsonMapper.builder()
            .findAndAddModules()
            .addModule(new VocabularyModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Vault vault;
    private final FileStore store;
    private final ObjectMapper json;

    CaseSeal(Vault vault, FileStore store, ObjectMapper json) {
        this.vault = vault;
        this.store = store;
        this.json = json;
    }

    /** A copy that was put beside the plain one, whatever its size, and what opens it. */
    record LooseCopy(LooseFile file, String documentKey) {
        SealedCopy copy() {
            return new SealedCopy(file.file().key(), documentKey);
        }
    }

    byte[] seal(SealedCase content, UUID caseId) {
        try {
            return vault.seal(json.writeValueAsBytes(content), caseId.toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    SealedCase open(ArchivedCase archived) {
        try {
            var content = vault.open(archived.sealed(), archived.applicationId().toString());
            return OWN.readValue(content, SealedCase.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a document sealed; each copy has a place and a key of its own, so that two never mix. */
    LooseCopy copy(Document document, UUID caseId) {
        var documentKey = Vault.documentKey();
        try {
            var sealed = Files.createTempFile("archive", ".sealed");
            try {
                seal(document.file(), documentKey, sealed);
                return new LooseCopy(put(sealed, document.file(), caseId), documentKey);
            } finally {
                Files.delete(sealed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seal(StoredFile plain, String documentKey, Path sealed) throws IOException {
        try (var content = store.open(plain.key());
                var sealing = Vault.sealing(Files.newOutputStream(sealed), documentKey, plain.key())) {
            content.transferTo(sealing);
        }
    }

    private LooseFile put(Path sealed, StoredFile plain, UUID caseId) throws IOException {
        var key = "archive/" + caseId + "/" + UUID.randomUUID();
        var size = Files.size(sealed);
        try (var content = Files.newInputStream(sealed)) {
            store.put(key, content, size);
        }
        return new LooseFile(new StoredFile(key, plain.name(), SEALED, size, plain.sha256()));
    }

    /** Opens while it is read. */
    InputStream open(StoredFile plain, SealedCopy copy) {
        return Vault.opening(store.open(copy.storeKey()), copy.documentKey(), plain.key());
    }
}
