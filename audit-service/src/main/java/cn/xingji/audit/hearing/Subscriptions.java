package cn.xingji.audit.hearing;

import static cn.xingji.service.hearing.Strand.strand;

import cn.xingji.audit.programme.Programmes;
import cn.xingji.audit.report.Outcomes;
import cn.xingji.audit.report.ScoredSheets;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.service.hearing.Hearing;
import cn.xingji.service.hearing.Strand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What audit-service hears. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(Programmes programmes, ScoredSheets sheets, Outcomes outcomes) {
        strands = List.of(
                strand("programmes").on(ContractSigned.class, programmes::open),
                strand("scored-sheets")
                        .on(ScoreSheetOpened.class, sheets::opened)
                        .on(ScoreSheetCompleted.class, sheets::completed)
                        .on(ScoreSheetReopened.class, sheets::reopened),
                strand("outcomes")
                        .on(CertificateIssued.class, outcomes::certified)
                        .on(CertificationRefused.class, outcomes::refused)
                        .on(DecisionFileReturned.class, outcomes::returned));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
