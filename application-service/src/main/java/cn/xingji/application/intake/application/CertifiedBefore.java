package cn.xingji.application.intake.application;

import cn.xingji.events.Scope;
import java.util.Optional;
import java.util.UUID;

/** What the cycle before ended with: a recertification's form begins from it (R5.7.1). */
public interface CertifiedBefore {
    /** The scope last certified in this case, whether it stands or not. */
    Optional<Scope> lastScope(UUID caseId);

    /** Whether a certificate was issued in this case, whatever became of it. */
    boolean isCertified(UUID caseId);
}
