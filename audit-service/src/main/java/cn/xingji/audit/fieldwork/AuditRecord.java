package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.PaperHead;
import cn.xingji.clock.BusinessClock;
import cn.xingji.files.StoredFile;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Record 8.4: what was met about and found during an audit, so far (R5.3.3.4). */
@ApplicationScoped
class AuditRecord {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final Meetings meetings;
    private final EvidenceBook evidence;
    private final Conclusions conclusions;
    private final PdfRenderer renderer;

    AuditRecord(Meetings meetings, EvidenceBook evidence, Conclusions conclusions, PdfRenderer renderer) {
        this.meetings = meetings;
        this.evidence = evidence;
        this.conclusions = conclusions;
        this.renderer = renderer;
    }

    /** What is printed; dates and conclusion are blank until there are any. */
    public record Sheet(
            PaperHead head,
            String startedOn,
            String endedOn,
            List<MeetingLine> meetings,
            List<EvidenceLine> evidence,
            String conformity,
            String scopeRecommendation) {}

    public record MeetingLine(String kind, String from, String to, String attendees, String notes) {}

    public record EvidenceLine(
            String number,
            String method,
            String items,
            String description,
            String file,
            String recordedBy,
            String recordedAt) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance auditRecord(Sheet sheet);
    }

    byte[] pdf(Audit audit) {
        return renderer.render(Templates.auditRecord(sheet(audit)).render());
    }

    private Sheet sheet(Audit audit) {
        var conclusion = conclusions.findByIdOptional(audit.id());
        return new Sheet(
                PaperHead.of(audit),
                audit.fieldworkStartedOn().map(LocalDate::toString).orElse(""),
                audit.fieldworkEndedOn().map(LocalDate::toString).orElse(""),
                meetings.of(audit.id()).stream().map(AuditRecord::line).toList(),
                evidence.of(audit.id()).stream().map(AuditRecord::line).toList(),
                conclusion.map(Conclusion::conformity).orElse(""),
                conclusion.map(Conclusion::scopeRecommendation).orElse(""));
    }

    private static MeetingLine line(Meeting meeting) {
        return new MeetingLine(
                text("meeting." + meeting.kind()),
                moment(meeting.startedAt()),
                moment(meeting.endedAt()),
                meeting.attendees().stream()
                        .map(one -> one.name() + "（" + text("party." + one.party()) + "）")
                        .collect(Collectors.joining("、")),
                meeting.notes());
    }

    private static EvidenceLine line(Evidence one) {
        return new EvidenceLine(
                one.number(),
                text("method." + one.method()),
                String.join("、", one.items()),
                one.description(),
                one.file().map(AuditRecord::named).orElse(""),
                one.recordedByName(),
                moment(one.recordedAt()));
    }

    private static String named(StoredFile file) {
        return file.name() + "（" + text("medium." + Medium.of(file)) + "）";
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String text(String key) {
        return Texts.of(key, Locale.CHINESE);
    }
}
