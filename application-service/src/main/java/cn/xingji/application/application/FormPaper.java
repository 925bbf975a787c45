package cn.xingji.application.application;

import cn.xingji.documents.PdfRenderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The application form as a paper (服务认证申请书, record 8.2). */
@ApplicationScoped
class FormPaper {
    private final PdfRenderer renderer;

    FormPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance applicationForm(Answers answers, String receivedOn);
    }

    byte[] render(Answers answers, String receivedOn, Instant now) {
        return renderer.render(Templates.applicationForm(answers, receivedOn).render(), now);
    }
}
