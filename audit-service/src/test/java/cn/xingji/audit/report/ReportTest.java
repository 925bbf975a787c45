package cn.xingji.audit.report;

import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.audit.fieldwork.Fieldnotes;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-06-09T02:00:00Z");
    private static final StoredFile PAPER = new StoredFile("key", "report.pdf", "application/pdf", 1, "00");

    private final Audit audit = anAudit().in(AuditState.FIELDWORK_DONE);
    private final Report report = written("A sound service");

    @Test
    @Rule(R5_3_3_5)
    void a_report_is_issued_as_it_was_printed() {
        var printed = report.drawn(audit, basis("85", Optional.of(Grade.THREE_STAR)), NOW);

        report.issue(printed, PAPER, audit, basis("85", Optional.of(Grade.THREE_STAR)));

        assertThat(report.issuedAt()).contains(NOW);
        assertThat(report.document()).contains(PAPER);
    }

    @Test
    @Rule(R5_3_3_5)
    void what_was_written_anew_or_scored_anew_while_it_was_printed_is_not_issued() {
        var basis = basis("85", Optional.of(Grade.THREE_STAR));
        var printed = report.drawn(audit, basis, NOW);

        refusal(() -> report.issue(printed, PAPER, audit, basis("86", Optional.of(Grade.THREE_STAR))))
                .returns("report.changed-meanwhile", Refused::code)
                .returns(Refused.Kind.CONFLICT, Refused::kind);
        refusal(() -> written("Another summary").issue(printed, PAPER, audit, basis))
                .returns("report.changed-meanwhile", Refused::code);

        assertThat(report.isIssued()).isFalse();
        assertThat(report.document()).isEmpty();
    }

    @Test
    @Rule(R6_GRADES)
    void what_has_no_grade_is_not_recommended() {
        refusal(() -> report.drawn(audit, basis("69.9", Optional.empty()), NOW))
                .returns(Optional.of(R6_GRADES), Refused::rule);
    }

    @Test
    void what_was_issued_is_neither_written_nor_issued_again() {
        var basis = basis("85", Optional.of(Grade.THREE_STAR));
        var printed = report.drawn(audit, basis, NOW);
        report.issue(printed, PAPER, audit, basis);

        refusal(() -> report.issue(printed, PAPER, audit, basis)).returns("report.issued-already", Refused::code);
        refusal(() -> report.write(draft("Anew"), UUID.randomUUID())).returns("report.issued-already", Refused::code);
    }

    private ReportBasis basis(String total, Optional<Grade> grade) {
        var sheet = new ScoredSheet(audit.id(), UUID.randomUUID(), "2021.1");
        sheet.complete(new SheetResult("2021.1", new BigDecimal(total), grade.map(Coded::of), List.of()));
        return new ReportBasis(Fieldnotes.recommending(audit.id()), sheet, List.of(Fieldnotes.evidence(audit.id(), 1)));
    }

    private Report written(String summary) {
        var written = new Report(audit.id());
        written.write(draft(summary), UUID.randomUUID());
        return written;
    }

    private static Draft draft(String summary) {
        return new Draft(
                summary,
                List.of(new Finding("Calls are answered at once", List.of("EV-001"))),
                List.of(),
                List.of("Name a deputy for the head of the repair shop by March"),
                Optional.empty());
    }

    private static AbstractObjectAssert<?, Refused> refusal(Runnable act) {
        return assertThatThrownBy(act::run).asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }
}
