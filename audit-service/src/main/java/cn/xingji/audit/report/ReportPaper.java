package cn.xingji.audit.report;

import cn.xingji.audit.audit.PaperHead;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.SectionScore;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Record 8.5: the audit report as it is issued (R5.3.3.5). */
@ApplicationScoped
class ReportPaper {
    private final PdfRenderer renderer;

    ReportPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is printed. */
    public record Sheet(
            PaperHead head,
            LocalDate startedOn,
            LocalDate endedOn,
            LocalDate issuedOn,
            String summary,
            List<FindingLine> findings,
            List<String> strengths,
            List<String> suggestions,
            String schemeVersion,
            List<SectionLine> sections,
            String total,
            String grade,
            String conformity,
            String scopeRecommendation,
            String recommendation,
            List<EvidenceLine> evidence) {}

    public record FindingLine(String text, String evidence) {}

    public record SectionLine(String title, String score, String maximum) {}

    public record EvidenceLine(String number, String method, String items, String description) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance auditReport(Sheet sheet);
    }

    byte[] pdf(IssuedReport report) {
        return renderer.render(Templates.auditReport(sheet(report)).render(), report.issuedAt());
    }

    private static Sheet sheet(IssuedReport report) {
        var draft = report.draft();
        return new Sheet(
                report.head(),
                report.startedOn(),
                report.endedOn(),
                report.issuedAt().atZone(BusinessClock.ZONE).toLocalDate(),
                draft.summary(),
                draft.findings().stream()
                        .map(one -> new FindingLine(one.text(), String.join("、", one.evidence())))
                        .toList(),
                draft.strengths(),
                draft.suggestions(),
                report.schemeVersion(),
                report.sections().stream().map(ReportPaper::line).toList(),
                plain(report.total()),
                report.grade()
                        .map(grade -> grade.worded(known -> text("grade." + known)))
                        .orElseGet(() -> text("grade.none")),
                report.conformity(),
                report.scopeRecommendation(),
                text("recommended." + report.recommended()),
                report.evidence().stream().map(ReportPaper::line).toList());
    }

    private static SectionLine line(SectionScore section) {
        return new SectionLine(text("section." + section.section()), plain(section.score()), plain(section.maximum()));
    }

    private static EvidenceLine line(IssuedReport.Proof one) {
        return new EvidenceLine(
                one.number(), text("method." + one.method()), String.join("、", one.items()), one.description());
    }

    private static String plain(BigDecimal points) {
        return points.toPlainString();
    }

    private static String text(String key) {
        return Texts.of(key, Locale.CHINESE);
    }
}
