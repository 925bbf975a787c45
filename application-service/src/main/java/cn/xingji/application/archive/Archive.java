package cn.xingji.application.archive;

import cn.xingji.application.application.Application;
import cn.xingji.application.application.Applications;
import cn.xingji.application.archive.CaseFile.Document;
import cn.xingji.application.attachment.Attachments;
import cn.xingji.application.review.Reviews;
import cn.xingji.chassis.clock.BusinessClock;
import cn.xingji.chassis.files.FileLedger;
import cn.xingji.chassis.files.FileStore;
import cn.xingji.chassis.files.StoredFile;
import cn.xingji.chassis.identity.Caller;
import cn.xingji.chassis.rule.Refused;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The confidential archive of refused and withdrawn cases: what a case had on file is sealed, and taken from everywhere
 * else (R5.2.1-archive).
 */
@ApplicationScoped
class Archive implements PanacheRepositoryBase<ArchivedCase, UUID> {
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

    void on(@Observes ApplicationRejected rejected) {
        seal(applications.get(rejected.caseId()));
    }

    void on(@Observes ApplicationWithdrawn withdrawn) {
        seal(applications.get(withdrawn.caseId()));
    }

    List<ArchivedCase> all() {
        return list("order by sealedAt desc");
    }

    /** The file of a case; the reading is recorded with its reason. */
    CaseFile read(UUID id, String reason, Caller reader) {
        var archived = get(id);
        record(new ArchiveReading(id, "case", reason, reader, clock.now()));
        return open(archived);
    }

    /** A document of a case; the reading is recorded with its reason. */
    byte[] read(UUID id, String sha256, String reason, Caller reader) {
        var document = open(get(id)).documents().stream()
                .filter(each -> each.file().sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("document " + sha256));
        record(new ArchiveReading(id, document.file().name(), reason, reader, clock.now()));
        return vault.open(
                content(sealedKey(id, document.file())), document.file().key());
    }

    List<ArchiveReading> readings(UUID id) {
        return getEntityManager()
                .createQuery("from ArchiveReading where applicationId = :id order by readAt", ArchiveReading.class)
                .setParameter("id", get(id).applicationId())
                .getResultList();
    }

    /** Seals everything anew under a new key; answers how many cases. */
    int rotate() {
        vault.rotate();
        var cases = listAll();
        cases.forEach(this::sealAnew);
        return cases.size();
    }

    private ArchivedCase get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refused.unknown("archived case " + id));
    }

    private void seal(Application application) {
        var documents = documents(application.id());
        var file =
                CaseFile.of(application, reviews.file(application.id()), attachments.of(application.id()), documents);
        documents.forEach(document -> sealDocument(application.id(), document.file()));
        persist(new ArchivedCase(
                application.id(),
                application.number(),
                application.state().name(),
                vault.seal(write(file), application.id().toString()),
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

    private void sealDocument(UUID id, StoredFile file) {
        write(sealedKey(id, file), vault.seal(content(file.key()), file.key()));
    }

    private void sealAnew(ArchivedCase archived) {
        var id = archived.applicationId();
        var file = open(archived);
        for (var document : file.documents()) {
            var key = sealedKey(id, document.file());
            var content = vault.open(content(key), document.file().key());
            write(key, vault.seal(content, document.file().key()));
        }
        archived.sealAnew(vault.seal(write(file), id.toString()), vault.keyId());
    }

    private CaseFile open(ArchivedCase archived) {
        try {
            var content = vault.open(archived.sealed(), archived.applicationId().toString());
            return json.readValue(content, CaseFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String key, byte[] sealed) {
        ledger.write(key, new ByteArrayInputStream(sealed), sealed.length);
    }

    private byte[] content(String key) {
        try (var content = store.open(key)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(CaseFile file) {
        try {
            return json.writeValueAsBytes(file);
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
