package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.archive.CaseFile.Document;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.review.Reviews;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.files.FileLedger;
import cn.xingji.files.FileStore;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.clock.BusinessClock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * The confidential archive of refused and withdrawn cases: what a case had on file is sealed, and taken from everywhere
 * else (R5.2.1-archive).
 */
@ApplicationScoped
public class Archive implements PanacheRepositoryBase<ArchivedCase, UUID> {
    private final Applications applications;
    private final Attachments attachments;
    private final Reviews reviews;
    private final FileStore store;
    private final FileLedger ledger;
    private final Vault vault;
    private final ObjectMapper json;
    private final BusinessClock clock;

    Archive(
            Applications applications,
            Attachments attachments,
            Reviews reviews,
            FileStore store,
            FileLedger ledger,
            Vault vault,
            ObjectMapper json,
            BusinessClock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.reviews = reviews;
        this.store = store;
        this.ledger = ledger;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    public void sealRejected(ApplicationRejected rejected) {
        sealOnce(rejected.caseId());
    }

    public void sealWithdrawn(ApplicationWithdrawn withdrawn) {
        sealOnce(withdrawn.caseId());
    }

    /** What was sealed stands: by now there is nothing left to seal in its place. */
    private void sealOnce(UUID caseId) {
        if (findByIdOptional(caseId).isEmpty()) {
            seal(applications.get(caseId));
        }
    }

    List<ArchivedCase> all() {
        return list("order by sealedAt desc");
    }

    /** The file of a case; the reading is recorded with its reason. */
    CaseFile read(UUID id, String reason, Caller reader) {
        var archived = get(id);
        record(new ArchiveReading(id, "case", reason, reader, clock.now()));
        return open(archived).file();
    }

    /** A document of a case, opened while it is read; the reading is recorded with its reason. */
    InputStream read(UUID id, String sha256, String reason, Caller reader) {
        var opened = open(get(id));
        var file = opened.file().documents().stream()
                .map(Document::file)
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("document " + sha256));
        record(new ArchiveReading(id, file.name(), reason, reader, clock.now()));
        return Vault.opening(
                store.open(sealedKey(id, file)), opened.documentKeys().get(file.key()), file.key());
    }

    List<ArchiveReading> readings(UUID id) {
        return getEntityManager()
                .createQuery("from ArchiveReading where applicationId = :id order by readAt", ArchiveReading.class)
                .setParameter("id", get(id).applicationId())
                .getResultList();
    }

    /**
     * Seals every case anew under a new key, one transaction a case; answers how many. One that is cut off is begun
     * again: what it left behind is still opened by the key before.
     */
    int rotate() {
        vault.rotate();
        var cases = QuarkusTransaction.requiringNew().call(this::ids);
        cases.forEach(id -> QuarkusTransaction.requiringNew().run(() -> sealAnew(get(id))));
        return cases.size();
    }

    private List<UUID> ids() {
        return getEntityManager()
                .createQuery("select applicationId from ArchivedCase order by sealedAt", UUID.class)
                .getResultList();
    }

    private ArchivedCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("archived case " + id));
    }

    private void seal(Application application) {
        var documents = documents(application.id());
        var file =
                CaseFile.of(application, reviews.file(application.id()), attachments.of(application.id()), documents);
        var keys = new HashMap<String, String>();
        documents.forEach(document -> keys.put(document.file().key(), sealDocument(application.id(), document.file())));
        persist(new ArchivedCase(
                application.id(),
                application.number(),
                application.state().name(),
                vault.seal(write(new SealedCase(file, keys)), application.id().toString()),
                vault.keyId(),
                clock.now()));
        application.archived();
        attachments.removeAll(application.id());
        reviews.remove(application.id());
        documents.forEach(document -> ledger.release(document.file()));
    }

    private List<Document> documents(UUID id) {
        var documents = new ArrayList<Document>();
        attachments
                .of(id)
                .forEach(each -> documents.add(new Document(each.kind().name(), each.file())));
        reviews.file(id)
                .lookUps()
                .forEach(each -> documents.add(new Document(each.lookUp().name(), each.screenshot())));
        return List.copyOf(documents);
    }

    /** Seals a document beside the plain one, whatever its size; answers the key that opens it. */
    private String sealDocument(UUID id, StoredFile file) {
        var key = Vault.documentKey();
        try {
            var sealed = Files.createTempFile("archive", ".sealed");
            try {
                try (var plain = store.open(file.key());
                        var sealing = Vault.sealing(Files.newOutputStream(sealed), key, file.key())) {
                    plain.transferTo(sealing);
                }
                try (var content = Files.newInputStream(sealed)) {
                    ledger.write(sealedKey(id, file), content, Files.size(sealed));
                }
            } finally {
                Files.delete(sealed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }

    private void sealAnew(ArchivedCase archived) {
        var id = archived.applicationId().toString();
        archived.sealAnew(vault.seal(write(open(archived)), id), vault.keyId());
    }

    private SealedCase open(ArchivedCase archived) {
        try {
            var content = vault.open(archived.sealed(), archived.applicationId().toString());
            return json.readValue(content, SealedCase.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(SealedCase sealed) {
        try {
            return json.writeValueAsBytes(sealed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(ArchiveReading reading) {
        getEntityManager().persist(reading);
    }

    private static String sealedKey(UUID id, StoredFile file) {
        return "archive/" + id + "/" + file.key().replace('/', '-');
    }
}
