package cn.xingji.audit.report;

import cn.xingji.files.Uploads;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Prints a report that is about to be issued: read in a short transaction, rendered and stored in none. */
@ApplicationScoped
class ReportPrinting {
    private final ReportBases bases;
    private final ReportPaper paper;
    private final Uploads uploads;

    ReportPrinting(ReportBases bases, ReportPaper paper, Uploads uploads) {
        this.bases = bases;
        this.paper = paper;
        this.uploads = uploads;
    }

    PrintedReport print(UUID auditId, IfMatch seen, Caller leader) {
        var says = bases.drawn(auditId, seen, leader);
        var name = Texts.of(
                "report.file", Locale.CHINESE, Map.of("contract", says.head().contractNumber()));
        return new PrintedReport(
                says, uploads.keep("audits/" + auditId + "/report", name, "application/pdf", paper.pdf(says)));
    }
}
