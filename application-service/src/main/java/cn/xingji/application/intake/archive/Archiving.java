package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.archive.CaseFile.Document;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.review.Reviews;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.work.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a refused or withdrawn case had on file goes into the archive, and is taken from everywhere else; whoever reads
 * it there is recorded (R5.2.1-archive).
 */
@UseCase
public class Archiving {
    private final Archive archive;
    private final Applications applications;
    private final Attachments attachments;
    private final Reviews reviews;
    private final CaseSeal seal;
    private final Vault vault;
    private final FileLedger ledger;
    private final Works works;
    private final BusinessClock clock;

    Archiving(
            Archive archive,
            Applications applications,
            Attachments attachments,
            Reviews reviews,
            CaseSeal seal,
            Vault vault,
            FileLedger ledger,
            Works works,
            BusinessClock clock) {
        this.archive = archive;
        this.applications = applications;
        this.attachments = attachments;
        this.reviews = reviews;
        this.seal = seal;
        this.vault = vault;
        this.ledger = ledger;
        this.works = works;
        this.clock = clock;
    }

    public void rejected(ApplicationRejected rejected) {
        order(rejected.caseId().value());
    }

    public void withdrawn(ApplicationWithdrawn withdrawn) {
        order(withdrawn.caseId().value());
    }

    /** What a case has on file; empty once it lies in the archive. */
    Optional<CaseFile> onFile(UUID caseId) {
        return archive.has(caseId) ? Optional.empty() : Optional.of(file(caseId));
    }

    /**
     * Keeps a case sealed, and takes what it had on file from everywhere else.
     *
     * @param copies the sealed documents
     * @return whether it did: not when something came to the file since it was sealed
     */
    boolean keep(CaseFile file, byte[] sealed, long keyId, List<LooseFile> copies) {
        var id = file.caseId();
        if (!file(id).equals(file)) {
            return false;
        }
        var application = applications.get(id);
        var archived =
                new ArchivedCase(id, application.number(), application.state().name(), sealed, keyId, clock.now());
        application.archived();
        archive.persist(archived);
        copies.forEach(ledger::enter);
        attachments.removeAll(id);
        reviews.remove(id);
        file.documents().forEach(document -> ledger.release(document.file()));
        return true;
    }

    /** Somebody reads something of a case, and says why. */
    void read(UUID id, String what, String reason, Caller reader) {
        var archived = archive.get(id);
        archive.record(new ArchiveReading(archived.applicationId(), what, reason, reader, clock.now()));
    }

    /** Seals a case under the key that seals by now; its documents keep theirs. */
    void sealAnew(UUID id) {
        var archived = archive.get(id);
        archived.sealAnew(seal.seal(seal.open(archived), id), vault.keyId());
    }

    private void order(UUID caseId) {
        works.order(Sealing.KIND, applications.get(caseId).id());
    }

    private CaseFile file(UUID id) {
        var attached = attachments.of(id);
        var review = reviews.file(id);
        var documents = new ArrayList<Document>();
        attached.forEach(each -> documents.add(new Document(each.kind().name(), each.file())));
        review.lookUps()
                .forEach(each -> documents.add(new Document(each.lookUp().name(), each.screenshot())));
        return CaseFile.of(applications.get(id), review, attached, List.copyOf(documents));
    }
}
