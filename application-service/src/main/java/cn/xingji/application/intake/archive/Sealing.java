package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.archive.CaseSeal.LooseCopy;
import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;

/**
 * Seals the file of a case and each of its documents. Cut off, it begins again with copies of its own; those that were
 * never entered are swept from the store.
 */
@ApplicationScoped
class Sealing implements Worker {
    static final WorkKind KIND = new WorkKind("archiving");

    private final Archiving archiving;
    private final CaseSeal seal;
    private final Vault vault;

    Sealing(Archiving archiving, CaseSeal seal, Vault vault) {
        this.archiving = archiving;
        this.seal = seal;
        this.vault = vault;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public Outcome work(UUID caseId) {
        return archiving.has(caseId)
                ? Outcome.done()
                : archiving
                        .complete(caseId)
                        .map(this::seal)
                        .orElseGet(() -> new Outcome.NotNow("a letter of the case is on its way"));
    }

    private Outcome seal(CaseFile file) {
        var copies = new HashMap<String, LooseCopy>();
        file.documents().forEach(document -> copies.put(document.file().key(), seal.copy(document, file.caseId())));
        var sealed = new HashMap<String, SealedCase.SealedCopy>();
        copies.forEach((key, copy) -> sealed.put(key, copy.copy()));
        var keyId = vault.keyId();
        var content = seal.seal(new SealedCase(file, sealed), file.caseId());
        var loose = copies.values().stream().map(LooseCopy::file).toList();
        return archiving.keep(file, content, keyId, loose)
                ? Outcome.done()
                : new Outcome.NotNow("something came to the file while it was sealed");
    }
}
