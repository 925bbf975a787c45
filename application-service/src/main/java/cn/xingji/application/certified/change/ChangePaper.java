package cn.xingji.application.certified.change;

import cn.xingji.papers.PdfRenderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The change form as a paper (认证信息变更申请表). */
@ApplicationScoped
class ChangePaper {
    private final PdfRenderer renderer;

    ChangePaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance changeForm(ChangeView change, String client);
    }

    byte[] render(ChangeView change, String client, Instant now) {
        return renderer.render(Templates.changeForm(change, client).render(), now);
    }
}
