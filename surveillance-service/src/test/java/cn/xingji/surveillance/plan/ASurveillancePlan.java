package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.Standard;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds surveillance plans for tests, from a certificate whose audit ended on a given day. */
final class ASurveillancePlan {
    static final Windows COUNTING =
            new Windows(new WorkingCalendar(List.of()), new Span.Months(9, false), new Span.Months(12, false));
    private static final Client CLIENT =
            new Client(UUID.randomUUID(), new CreditCode("91330100799655058B"), "杭州某某电器有限公司", "", "浙江省杭州市");
    private static final Scope SCOPE =
            new Scope(List.of("家用空调"), "01", 86, List.of(), Coded.each(List.of(Standard.GB_T_27922_2011)));

    private ASurveillancePlan() {}

    static SurveillancePlan aPlan() {
        return new SurveillancePlan(
                Granted.of(issued(UUID.randomUUID(), LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1))),
                COUNTING,
                LocalDate.of(2029, 2, 28));
    }

    static CertificateIssued issued(UUID caseId, LocalDate auditEndedOn, LocalDate issuedOn) {
        return new CertificateIssued(
                new CaseId(caseId),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("XJ2026S" + caseId.toString().substring(0, 8)),
                CLIENT,
                SCOPE,
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                auditEndedOn,
                issuedOn,
                issuedOn.plusYears(3).minusDays(1),
                PersonDays.of("4"));
    }

    static AuditReported reported(UUID caseId, AuditKind kind, LocalDate endedOn) {
        return new AuditReported(
                new CaseId(caseId),
                new AuditId(UUID.randomUUID()),
                Coded.of(kind),
                Coded.of(AuditMode.ON_SITE),
                CLIENT,
                SCOPE,
                List.of(),
                true,
                new BigDecimal("93"),
                Optional.of(Coded.of(Grade.FOUR_STAR)),
                "2021.1",
                PersonDays.of("1.5"),
                endedOn,
                "ab".repeat(32),
                Optional.empty());
    }
}
