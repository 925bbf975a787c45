package cn.xingji.audit.auditor;

import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** A person's record of the course of remote audits (远程审查培训记录, RA3.2). */
@ApplicationScoped
class CourseRecord {
    private final PdfRenderer renderer;

    CourseRecord(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is printed. */
    public record Sheet(String person, String registrationNumber, List<Line> lines) {}

    public record Line(LocalDate takenOn, LocalDate passedOn, LocalDate validUntil, String recordedBy) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance remoteCourse(Sheet sheet);
    }

    /** @throws Refused where the person took none */
    byte[] pdf(Auditor person, List<RemoteCourse> courses) {
        if (courses.isEmpty()) {
            throw Refused.unknown("remote course of " + person.id());
        }
        var lines = courses.stream()
                .map(course ->
                        new Line(course.takenOn(), course.passedOn(), course.validUntil(), course.recordedByName()))
                .toList();
        var sheet = new Sheet(person.name(), person.registrationNumber(), lines);
        return renderer.render(
                Templates.remoteCourse(sheet).render(), courses.getFirst().recordedAt());
    }
}
