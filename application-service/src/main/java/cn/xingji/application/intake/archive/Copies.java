package cn.xingji.application.intake.archive;

import cn.xingji.outbox.Outbox;
import cn.xingji.usecase.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What the house keeps of a case besides the originals: answers given once more to who asks again, and what was told.
 */
@ApplicationScoped
class Copies {
    private final IdempotencyKeys answers;
    private final Outbox outbox;

    Copies(IdempotencyKeys answers, Outbox outbox) {
        this.answers = answers;
        this.outbox = outbox;
    }

    /** The archive strand has heard of the case's end, so that all that was told of it is relayed. */
    void purge(UUID caseId) {
        answers.forgetAbout(caseId);
        outbox.forget(caseId);
    }
}
