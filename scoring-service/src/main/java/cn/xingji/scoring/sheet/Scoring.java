package cn.xingji.scoring.sheet;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.scoring.scheme.Schemes;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The use cases around a score sheet. */
@ApplicationScoped
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
    public record Entry(String item, BigDecimal score, String reason, List<UUID> evidence) {}

    /** Fieldwork that has begun opens the sheet of its audit; an audit that has one is left as it is. */
    public void open(FieldworkStarted started) {
        if (sheets.ofAudit(started.auditId()).isPresent()) {
            return;
        }
        var fieldwork = Fieldwork.of(started);
        var scheme = schemes.inForce(fieldwork.startedOn());
        var sheet = ScoreSheet.open(UUID.randomUUID(), fieldwork, scheme);
        sheets.persist(sheet);
        outbox.tell(new ScoreSheetOpened(sheet.caseId(), sheet.auditId(), sheet.id(), scheme.version()));
    }

    public void know(EvidenceRecorded recorded) {
        sheets.know(new KnownEvidence(
                recorded.evidenceId(), recorded.auditId(), recorded.number(), recorded.method(), recorded.items()));
    }

    public void lock(AuditReported reported) {
        sheets.ofAudit(reported.auditId())
                .filter(sheet -> sheet.state() == SheetState.COMPLETED)
                .ifPresent(ScoreSheet::lock);
    }

    /** Scores items, all or none; every entry that is refused is named. */
    public void score(ScoreSheet sheet, List<Entry> entries, Caller caller) {
        var known = sheets.evidenceOf(sheet.auditId());
        var now = clock.now();
        var refusals = entries.stream()
                .flatMap(entry -> {
                    try {
                        sheet.score(
                                new Score(
                                        entry.item(),
                                        entry.score(),
                                        entry.reason(),
                                        entry.evidence(),
                                        caller.id(),
                                        now),
                                known);
                        return Stream.<Refused>empty();
                    } catch (Refused refused) {
                        return Stream.of(refused);
                    }
                })
                .toList();
        if (refusals.size() == 1) {
            throw refusals.getFirst();
        }
        if (!refusals.isEmpty()) {
            var first = refusals.getFirst();
            throw first.with(
                    "all",
                    refusals.stream().map(refused -> refused.getMessage()).toList());
        }
    }

    public void complete(ScoreSheet sheet, Caller caller) {
        outbox.tell(sheet.complete(caller.id()));
    }

    public void reopen(ScoreSheet sheet, Caller caller, String reason) {
        outbox.tell(sheet.reopen(caller.id(), reason));
        sheets.remember(new Reopening(sheet.id(), reason, caller.id(), clock.now()));
    }
}
