package cn.xingji.application.commerce.quote;

import cn.xingji.application.commerce.fee.CalculationView;
import cn.xingji.application.intake.application.Application;
import cn.xingji.clock.BusinessClock;
import cn.xingji.papers.PdfRenderer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A quote as a paper (服务认证报价单). */
@ApplicationScoped
class QuotePaper {
    private final PdfRenderer renderer;

    QuotePaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is printed. */
    public record Sheet(String number, String client, LocalDate on, boolean binding, List<CalculationView> audits) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance quote(Sheet sheet);
    }

    byte[] render(Application application, QuoteResource.Quote quote, Instant now) {
        var sheet = new Sheet(
                application.number(),
                application.organization().nameZh(),
                now.atZone(BusinessClock.ZONE).toLocalDate(),
                quote.binding(),
                quote.audits());
        return renderer.render(Templates.quote(sheet).render(), now);
    }
}
