package cn.xingji.application.casework.timeline;

import cn.xingji.application.intake.archive.MomentOnFile;
import cn.xingji.application.intake.archive.Originals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the timeline says of cases that the archive takes over; that something happened, and when, stays. */
@ApplicationScoped
class TimelineOriginals implements Originals<List<MomentOnFile>> {
    private final Timeline timeline;

    TimelineOriginals(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public List<MomentOnFile> of(UUID caseId) {
        return timeline.of(caseId).stream().map(TimelineEntry::onFile).toList();
    }

    @Override
    public void sealed(UUID caseId) {
        timeline.of(caseId).forEach(TimelineEntry::sealed);
    }
}
