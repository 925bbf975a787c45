package cn.xingji.audit.report;

import cn.xingji.events.ScoringEvent;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.service.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What scoring-service tells. */
@ApplicationScoped
class ScoringFacts {
    private final Inbox inbox;
    private final ScoredSheets sheets;

    ScoringFacts(Inbox inbox, ScoredSheets sheets) {
        this.inbox = inbox;
        this.sheets = sheets;
    }

    @Incoming("scoring-events")
    @Blocking
    void hear(ConsumerRecord<String, String> record) {
        inbox.receive(record, ScoringEvent.class, this::on);
    }

    private void on(ScoringEvent event) {
        switch (event) {
            case ScoreSheetOpened opened -> sheets.opened(opened);
            case ScoreSheetCompleted completed -> sheets.completed(completed);
            case ScoreSheetReopened reopened -> sheets.reopened(reopened);
        }
    }
}
