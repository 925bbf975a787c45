package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.fieldwork.Conclusion;
import cn.xingji.audit.fieldwork.Evidence;
import java.time.Instant;
import java.util.List;

/** Everything that the printed report says. */
record IssuedReport(
        Audit audit,
        Draft draft,
        boolean recommended,
        Conclusion conclusion,
        ScoredSheet sheet,
        List<Evidence> evidence,
        Instant issuedAt) {
    IssuedReport {
        evidence = List.copyOf(evidence);
    }
}
