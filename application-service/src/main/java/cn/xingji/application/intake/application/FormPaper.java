package cn.xingji.application.intake.application;

import cn.xingji.papers.PdfRenderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The application form (服务认证申请书, record 8.2) and the request for a remote audit (远程审查申请书) as papers. */
@ApplicationScoped
class FormPaper {
    private final PdfRenderer renderer;

    FormPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance applicationForm(Answers answers, String receivedOn);

        static native TemplateInstance remoteRequest(Answers answers, String receivedOn);
    }

    byte[] render(Answers answers, String receivedOn, Instant now) {
        return renderer.render(Templates.applicationForm(answers, receivedOn).render(), now);
    }

    byte[] renderRemoteRequest(Answers answers, String receivedOn, Instant now) {
        return renderer.render(Templates.remoteRequest(answers, receivedOn).render(), now);
    }
}
