package cn.xingji.audit.plan;

import cn.xingji.audit.audit.Audit;
import cn.xingji.audit.audit.PaperHead;
import cn.xingji.clock.BusinessClock;
import cn.xingji.events.TeamMember;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Record 8.3: the notice and plan of an audit, as the client gets it. */
@ApplicationScoped
class PlanNotice {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PdfRenderer renderer;

    PlanNotice(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is printed. */
    public record Sheet(
            PaperHead head,
            int version,
            String answer,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate proposedOn,
            List<Line> lines,
            Optional<RemoteArrangements> remote) {}

    /** One line of the plan, in words. */
    public record Line(
            LocalDate day,
            String from,
            String to,
            String activity,
            String site,
            String department,
            String method,
            String auditors) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance auditPlan(Sheet sheet);
    }

    byte[] pdf(Audit audit, Plan plan) {
        return renderer.render(Templates.auditPlan(sheet(audit, plan)).render(), plan.proposedAt());
    }

    private Sheet sheet(Audit audit, Plan plan) {
        var names = audit.team().stream().collect(Collectors.toMap(TeamMember::personId, TeamMember::name));
        return new Sheet(
                PaperHead.of(audit),
                plan.version(),
                text("answer." + plan.answer()),
                plan.firstDay(),
                plan.lastDay(),
                plan.proposedAt().atZone(BusinessClock.ZONE).toLocalDate(),
                plan.items().stream().map(item -> line(item, names)).toList(),
                plan.remote());
    }

    private static Line line(PlanItem item, Map<UUID, String> names) {
        return new Line(
                item.day(),
                TIME.format(item.start()),
                TIME.format(item.end()),
                item.kind() == PlanItemKind.AUDIT
                        ? item.activity()
                        : item.activity() + "（" + text("item." + item.kind()) + "）",
                item.site(),
                item.department(),
                item.method().map(method -> text("method." + method)).orElse(""),
                item.auditors().stream()
                        .map(id -> names.getOrDefault(id, ""))
                        .sorted()
                        .collect(Collectors.joining("、")));
    }

    private static String text(String key) {
        return Texts.of(key, Locale.CHINESE);
    }
}
