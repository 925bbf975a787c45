package cn.xingji.audit.hearing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.audit.programme.CaseEnding;
import cn.xingji.audit.programme.ProgrammeOpening;
import cn.xingji.audit.report.Closing;
import cn.xingji.audit.report.Scorekeeping;
import cn.xingji.events.ApplicationEvent.CaseTerminated;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.CertificateEvent.CertificationRefused;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import cn.xingji.identity.Departures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What audit-service hears. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(
            ProgrammeOpening opening,
            CaseEnding caseEnding,
            Scorekeeping scorekeeping,
            Closing closing,
            Departures departures) {
        strands = List.of(
                strand("departures").on(MemberLeft.class, departures::left).on(MemberJoined.class, departures::joined),
                strand("programmes")
                        .on(ContractSigned.class, opening::open)
                        .on(CaseTerminated.class, caseEnding::terminated),
                strand("scored-sheets")
                        .on(ScoreSheetOpened.class, scorekeeping::opened)
                        .on(ScoreSheetCompleted.class, scorekeeping::completed)
                        .on(ScoreSheetReopened.class, scorekeeping::reopened),
                strand("outcomes")
                        .on(CertificateIssued.class, closing::certified)
                        .on(CertificationRefused.class, closing::refused)
                        .on(DecisionFileReturned.class, closing::returned));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
