package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.audit.audit.Audits;
import cn.xingji.clock.BusinessClock;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.NonconformityId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.List;
import java.util.Optional;

/** One nonconformity at a time: the client answers it, the leader verifies the answer or sends it back (R5.3.2-nc). */
@UseCase
class Correcting {
    private final Audits audits;
    private final DocumentReviews reviews;
    private final DocumentNonconformities nonconformities;
    private final FileLedger ledger;
    private final BusinessClock clock;
    private final Outbox outbox;

    Correcting(
            Audits audits,
            DocumentReviews reviews,
            DocumentNonconformities nonconformities,
            FileLedger ledger,
            BusinessClock clock,
            Outbox outbox) {
        this.audits = audits;
        this.reviews = reviews;
        this.nonconformities = nonconformities;
        this.ledger = ledger;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** In the client's words. */
    record Said(String correction, String correctiveAction) {}

    /** Before its files are taken in: that this is the client, the version it read, and the time to answer. */
    void requireReady(AuditId auditId, IfMatch seen, NonconformityId id, Caller client) {
        var audit = audits.ofClient(auditId.value(), client);
        nonconformities.of(auditId, id);
        seen.require(audit.version());
        audit.require(AuditAct.ANSWER_NONCONFORMITY);
    }

    /** @return the answer that is on record now, in place of one given earlier in the same round */
    Answer answer(AuditId auditId, IfMatch seen, NonconformityId id, Said said, List<LooseFile> sent, Caller client) {
        var audit = audits.inTurnOfClient(auditId.value(), seen, client);
        audit.answerNonconformity();
        var files = sent.stream().map(ledger::enter).map(EnclosedFile::of).toList();
        var given = new Answer(
                reviews.round(audit.id()),
                said.correction(),
                said.correctiveAction(),
                files,
                Optional.of(client.id()),
                clock.now(),
                Optional.empty());
        nonconformities
                .of(auditId, id)
                .correct(given)
                .ifPresent(former -> former.files().forEach(file -> ledger.release(file.file())));
        return given;
    }

    void verify(AuditId auditId, IfMatch seen, NonconformityId id, Caller leader) {
        var audit = audits.inTurnOfTeam(auditId.value(), seen, AuditAct.JUDGE_CORRECTION, leader);
        audit.judgeCorrection();
        var nonconformity = nonconformities.of(auditId, id);
        outbox.tell(nonconformity.verify(new CaseId(audit.caseId()), leader.id(), clock.now()));
    }

    void sendBack(AuditId auditId, IfMatch seen, NonconformityId id, String reason, Caller leader) {
        var audit = audits.inTurnOfTeam(auditId.value(), seen, AuditAct.JUDGE_CORRECTION, leader);
        audit.judgeCorrection();
        var nonconformity = nonconformities.of(auditId, id);
        outbox.tell(nonconformity.sendBack(new CaseId(audit.caseId()), reason, leader.id(), clock.now()));
    }
}
