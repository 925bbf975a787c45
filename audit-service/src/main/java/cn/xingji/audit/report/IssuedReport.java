package cn.xingji.audit.report;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.PaperHead;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.SectionScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a report says when it is issued, as values: two are equal when the same would be printed.
 *
 * @param total points out of 100, exact
 * @param grade empty below the lowest (R6-grades)
 */
record IssuedReport(
        PaperHead head,
        LocalDate startedOn,
        LocalDate endedOn,
        Draft draft,
        boolean recommended,
        String conformity,
        String scopeRecommendation,
        String schemeVersion,
        BigDecimal total,
        Optional<Coded<Grade>> grade,
        List<SectionScore> sections,
        List<Proof> evidence,
        Instant issuedAt) {
    IssuedReport {
        sections = List.copyOf(sections);
        evidence = List.copyOf(evidence);
    }

    /** A piece of evidence as the report lists it. */
    record Proof(String number, AuditMethod method, Set<String> items, String description) {}

    static IssuedReport of(Audit audit, Draft draft, boolean recommended, ReportBasis basis, Instant at) {
        var conclusion = basis.conclusion();
        var sheet = basis.sheet();
        return new IssuedReport(
                PaperHead.of(audit),
                audit.fieldworkStartedOn().orElseThrow(),
                audit.fieldworkEndedOn().orElseThrow(),
                draft,
                recommended,
                conclusion.conformity(),
                conclusion.scopeRecommendation(),
                sheet.schemeVersion(),
                sheet.total().orElseThrow(),
                sheet.grade(),
                sheet.sections(),
                basis.evidence().stream()
                        .map(one -> new Proof(one.number(), one.method(), one.items(), one.description()))
                        .toList(),
                at);
    }
}
