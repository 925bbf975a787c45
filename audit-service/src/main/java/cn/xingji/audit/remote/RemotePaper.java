package cn.xingji.audit.remote;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.PaperHead;
import cn.xingji.clock.BusinessClock;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.Refused;
import cn.xingji.rules.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The remote audit notice (远程审查通知书), with the client's confirmation once it was given (RA3.2). */
@ApplicationScoped
class RemotePaper {
    private final PdfRenderer renderer;

    RemotePaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What is printed.
     *
     * @param answeredOn a dash until it is answered, like who answered
     */
    public record Sheet(
            PaperHead head,
            LocalDate noticedOn,
            LocalDate confirmBy,
            String arrangement,
            String conditions,
            List<Line> lines,
            String answeredBy,
            String answeredOn) {}

    public record Line(int number, String capability, String answer, String remark) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance remoteNotice(Sheet sheet);
    }

    /** @throws Refused before the notice was sent */
    byte[] pdf(Audit audit, RemoteAudit remote) {
        var noticed = remote.notifiedAt().orElseThrow(() -> Refused.unknown("remote notice of audit " + audit.id()));
        var made = remote.answeredAt().orElse(noticed);
        return renderer.render(
                Templates.remoteNotice(sheet(audit, remote, noticed)).render(), made);
    }

    private static Sheet sheet(Audit audit, RemoteAudit remote, Instant noticed) {
        var asked = remote.capabilities();
        var lines = new ArrayList<Line>();
        asked.forEach(each -> lines.add(new Line(lines.size() + 1, each.text(), answer(each), each.remark())));
        return new Sheet(
                PaperHead.of(audit),
                day(noticed),
                remote.confirmBy().orElseThrow(),
                remote.arrangement(),
                remote.conditions(),
                List.copyOf(lines),
                remote.answeredByName().isBlank() ? "—" : remote.answeredByName(),
                remote.answeredAt()
                        .map(RemotePaper::day)
                        .map(LocalDate::toString)
                        .orElse("—"));
    }

    private static String answer(AskedCapability capability) {
        var key = capability.available().map(there -> "capability." + there).orElse("capability.open");
        return Texts.of(key, Locale.CHINESE);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
