package cn.xingji.certificate.certificate;

import cn.xingji.events.Standard;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.papers.PdfSigner;
import cn.xingji.papers.QrCode;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.CertificateNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The certificate as a paper: bilingual, with the QR code of its public address, signed by the body (R5.5-a..f). */
@ApplicationScoped
public class CertificatePaper {
    private static final int QR_MILLIMETRES = 26;

    private final PdfRenderer renderer;
    private final PdfSigner signer;
    private final URI publicUrl;

    CertificatePaper(
            PdfRenderer renderer, PdfSigner signer, @ConfigProperty(name = "xingji.public-url") URI publicUrl) {
        this.renderer = renderer;
        this.signer = signer;
        this.publicUrl = publicUrl;
    }

    /** What is printed. */
    public record Sheet(
            Wording wording,
            String scopeZh,
            String scopeEn,
            String grade,
            List<String> standards,
            String stars,
            String address,
            String qr) {}

    @CheckedTemplate(basePath = "papers")
    static class Templates {
        static native TemplateInstance certificate(Sheet sheet);
    }

    byte[] render(Wording wording, Instant now) {
        var address = verificationAddress(wording.number());
        var scope = wording.scope();
        var sheet = new Sheet(
                wording,
                scope.in(Locale.CHINESE),
                scope.in(Locale.ENGLISH),
                scope.gradeIn(Locale.CHINESE),
                wording.standards().stream()
                        .map(standard -> standard.worded(CertificatePaper::title))
                        .toList(),
                "★".repeat(scope.stars()),
                address,
                QrCode.of(address).svg(QR_MILLIMETRES));
        return signer.sign(renderer.renderInTurn(Templates.certificate(sheet).render(), now), now);
    }

    private static String title(Standard standard) {
        return Texts.of("standard." + standard, Locale.CHINESE);
    }

    /** Where anybody can verify a certificate of this number. */
    public String verificationAddress(CertificateNumber number) {
        return publicUrl + "/verify/" + number;
    }
}
