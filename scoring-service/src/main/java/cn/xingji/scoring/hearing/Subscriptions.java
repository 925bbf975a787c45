package cn.xingji.scoring.hearing;

import static cn.xingji.hearing.Strand.strand;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.AuditEvent.AuditTerminated;
import cn.xingji.events.AuditEvent.EvidenceRecorded;
import cn.xingji.events.AuditEvent.FieldworkStarted;
import cn.xingji.events.AuditEvent.TeamMemberReplaced;
import cn.xingji.hearing.Hearing;
import cn.xingji.hearing.Strand;
import cn.xingji.scoring.sheet.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What scoring-service hears. */
@ApplicationScoped
class Subscriptions implements Hearing {
    private final List<Strand> strands;

    Subscriptions(Scoring scoring) {
        strands = List.of(strand("score-sheets")
                .on(FieldworkStarted.class, scoring::open)
                .on(EvidenceRecorded.class, scoring::know)
                .on(TeamMemberReplaced.class, scoring::hand)
                .on(AuditReported.class, scoring::lock)
                .on(AuditTerminated.class, scoring::close));
    }

    @Override
    public List<Strand> strands() {
        return strands;
    }
}
