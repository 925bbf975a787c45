package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ApplicationClosed;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.work.Works;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a refused, withdrawn or ended case had on file goes into the archive, and is taken from everywhere else; whoever
 * reads it there is recorded (R5.2.1-archive).
 */
@UseCase
public class Archiving {
    private final Archive archive;
    private final Applications applications;
    private final CaseFiles files;
    private final Copies copies;
    private final CaseSeal seal;
    private final Vault vault;
    private final FileLedger ledger;
    private final Works works;
    private final BusinessClock clock;

    Archiving(
            Archive archive,
            Applications applications,
            CaseFiles files,
            Copies copies,
            CaseSeal seal,
            Vault vault,
            FileLedger ledger,
            Works works,
            BusinessClock clock) {
        this.archive = archive;
        this.applications = applications;
        this.files = files;
        this.copies = copies;
        this.seal = seal;
        this.vault = vault;
        this.ledger = ledger;
        this.works = works;
        this.clock = clock;
    }

    public void rejected(ApplicationRejected rejected) {
        order(rejected.caseId().value());
    }

    public void closed(ApplicationClosed closed) {
        order(closed.caseId().value());
    }

    public void withdrawn(ApplicationWithdrawn withdrawn) {
        order(withdrawn.caseId().value());
    }

    public void terminated(CaseTerminated terminated) {
        order(terminated.caseId().value());
    }

    /** Something that a case waited for is settled: one that is closed may be sealed now. */
    public void settled(UUID caseId) {
        applications
                .findByIdOptional(caseId)
                .filter(Application::awaitsArchive)
                .ifPresent(application -> order(application.id()));
    }

    /** Whether the case lies in the archive. */
    boolean has(UUID caseId) {
        return archive.has(caseId);
    }

    /** What a case has on file; empty while something is still to come to it. */
    Optional<CaseFile> complete(UUID caseId) {
        return files.areSettled(caseId) ? Optional.of(files.of(caseId)) : Optional.empty();
    }

    /**
     * Keeps a case sealed, and takes what it had on file from everywhere else.
     *
     * @param sealedFiles the sealed documents
     * @return whether it did: not when something came to the file since it was sealed
     */
    boolean keep(CaseFile file, byte[] sealed, long keyId, List<LooseFile> sealedFiles) {
        var id = file.caseId();
        // whoever writes down something of the case holds it; what he wrote is seen below, or finds it archived
        var application = applications.locked(id);
        if (!files.areSettled(id) || !files.of(id).equals(file)) {
            return false;
        }
        var state = application.state().name();
        archive.persist(new ArchivedCase(id, application.number(), state, sealed, keyId, clock.now()));
        sealedFiles.forEach(ledger::enter);
        files.sealed(id);
        copies.purge(id);
        file.documents().forEach(document -> ledger.release(document.file()));
        return true;
    }

    /** Somebody reads something of a case, and says why. */
    void read(UUID id, String what, String reason, Caller reader) {
        var archived = archive.readable(id);
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
}
