package cn.xingji.application.intake.application;

import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.trade.Trades;
import cn.xingji.clock.BusinessClock;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.rules.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;

/** The application form (服务认证申请书, record 8.2) and the request for a remote audit (远程审查申请书), in words and as papers. */
@ApplicationScoped
class FormPaper {
    private final Trades trades;
    private final Attachments attachments;
    private final PdfRenderer renderer;
    private final BusinessClock clock;

    FormPaper(Trades trades, Attachments attachments, PdfRenderer renderer, BusinessClock clock) {
        this.trades = trades;
        this.attachments = attachments;
        this.renderer = renderer;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance applicationForm(Answers answers, String receivedOn);

        static native TemplateInstance remoteRequest(Answers answers, String receivedOn);
    }

    Answers answers(Application application, Locale locale) {
        var trade = application.form().trade().flatMap(trades::of);
        return Answers.of(application, trade, attachments.of(application.id()), locale);
    }

    byte[] print(Application application) {
        return render(Templates.applicationForm(answers(application, Locale.CHINESE), receivedOn(application)));
    }

    /** @throws Refused where no remote audit is asked for */
    byte[] printRemoteRequest(Application application) {
        var request = Answers.ofRemoteRequest(application, Locale.CHINESE)
                .orElseThrow(() -> Refused.unknown("remote request of " + application.number()));
        return render(Templates.remoteRequest(request, receivedOn(application)));
    }

    private byte[] render(TemplateInstance paper) {
        return renderer.render(paper.render(), clock.now());
    }

    private static String receivedOn(Application application) {
        return application.receivedOn().map(LocalDate::toString).orElse("");
    }
}
