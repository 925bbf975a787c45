package cn.xingji.application.casework.letter;

import cn.xingji.papers.PdfRenderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A letter as a paper. */
@ApplicationScoped
class LetterPaper {
    private final PdfRenderer renderer;

    LetterPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is printed. */
    public record Sheet(
            String number, LocalDate on, String organization, String subject, String body, List<String> details) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance letter(Sheet sheet);
    }

    byte[] render(Sheet sheet, Instant now) {
        return renderer.render(Templates.letter(sheet).render(), now);
    }

    /** The same for a letter that nobody waits for. */
    byte[] renderInTurn(Sheet sheet, Instant writtenAt) {
        return renderer.renderInTurn(Templates.letter(sheet).render(), writtenAt);
    }
}
