package cn.xingji.scoring.sheet;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.people.Caller;
import cn.xingji.scoring.scheme.Schemes;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The use cases around a score sheet. */
@UseCase
public class Scoring {
    private final ScoreSheets sheets;
    private final Schemes schemes;
    private final Outbox outbox;
    private final BusinessClock clock;

    Scoring(ScoreSheets sheets, Schemes schemes, Outbox outbox, BusinessClock clock) {
        this.sheets = sheets;
        this.schemes = schemes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Points for an item, as somebody enters them. */
    public record Entry(String item, BigDecimal score, String reason, List<UUID> evidence) {
        Score by(Caller caller, Instant now) {
            return new Score(item, score, reason, evidence, caller.id(), now);
        }
    }

    /** Fieldwork that has begun opens the sheet of its audit; an audit that has one is left as it is. */
    public void open(FieldworkStarted started) {
        if (sheets.ofAudit(started.auditId().value()).isPresent()) {
            return;
        }
        var fieldwork = Fieldwork.of(started);
        var sheet = ScoreSheet.open(UUID.randomUUID(), fieldwork, schemes.inForce(fieldwork.startedOn()));
        sheets.persist(sheet);
        outbox.tell(sheet.opened());
    }

    public void know(EvidenceRecorded recorded) {
        sheets.know(new KnownEvidence(
                recorded.evidenceId(), recorded.auditId(), recorded.number(), recorded.method(), recorded.items()));
    }

    public void lock(AuditReported reported) {
        sheets.ofAudit(reported.auditId().value())
                .filter(sheet -> sheet.state() == SheetState.COMPLETED)
                .ifPresent(ScoreSheet::lock);
    }

    public void hand(TeamMemberReplaced replaced) {
        sheets.ofAudit(replaced.auditId().value())
                .filter(ScoreSheet::isOfARunningAudit)
                .ifPresent(sheet ->
                        sheet.hand(replaced.team().stream().map(Member::of).toList()));
    }

    public void close(AuditTerminated terminated) {
        sheets.ofAudit(terminated.auditId().value())
                .filter(ScoreSheet::isOfARunningAudit)
                .ifPresent(ScoreSheet::close);
    }

    /** Scores items, all or none; everything that is refused is named. */
    public void score(UUID id, IfMatch seen, List<Entry> entries, Caller caller) {
        var sheet = asSeen(id, seen, caller);
        var now = clock.now();
        sheet.score(entries.stream().map(entry -> entry.by(caller, now)).toList(), sheets.evidenceOf(sheet.auditId()));
    }

    public void complete(UUID id, IfMatch seen, Caller caller) {
        outbox.tell(asSeen(id, seen, caller).complete(caller.id()));
    }

    public void reopen(UUID id, IfMatch seen, Caller caller, String reason) {
        outbox.tell(asSeen(id, seen, caller).reopen(caller.id(), reason));
        sheets.remember(new Reopening(id, reason, caller.id(), clock.now()));
    }

    private ScoreSheet asSeen(UUID id, IfMatch seen, Caller caller) {
        var sheet = sheets.readable(id, caller);
        seen.require(sheet.version());
        return sheet;
    }
}
