package cn.xingji.application.intake.archive;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Seals every case anew under a new key, one transaction a case. One that is cut off is begun again: what it left behind
 * is still opened by the key before.
 */
@ApplicationScoped
class Rotation {
    private final Vault vault;
    private final Archive archive;
    private final Archiving archiving;

    Rotation(Vault vault, Archive archive, Archiving archiving) {
        this.vault = vault;
        this.archive = archive;
        this.archiving = archiving;
    }

    /** @return of how many cases */
    int rotate() {
        vault.rotate();
        var cases = archive.ids();
        cases.forEach(archiving::sealAnew);
        return cases.size();
    }
}
