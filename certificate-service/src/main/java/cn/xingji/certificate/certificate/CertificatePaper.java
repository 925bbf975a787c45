package cn.xingji.certificate.certificate;

import cn.xingji.events.Standard;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.papers.PdfSigner;
import cn.xingji.papers.QrCode;
import cn.xingji.rules.vocabulary.CertificateNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
            Certificate certificate,
            CertifiedScope scope,
            List<String> standards,
            String stars,
            String address,
            String qr) {}

    @CheckedTemplate(basePath = "papers")
    static class Templates {
        static native TemplateInstance certificate(Sheet sheet);
    }

    byte[] render(Certificate certificate, Instant now) {
        var address = verificationAddress(certificate.number());
        var scope = certificate.scope();
        var sheet = new Sheet(
                certificate,
                scope,
                certificate.standards().stream()
                        .map(standard -> standard.worded(CertificatePaper::title))
                        .toList(),
                "★".repeat(scope.stars()),
                address,
                QrCode.of(address).svg(QR_MILLIMETRES));
        return signer.sign(renderer.render(Templates.certificate(sheet).render(), now), now);
    }

    private static String title(Standard standard) {
        return switch (standard) {
            case GB_T_27922_2011 -> "GB/T 27922-2011《商品售后服务评价体系》";
            case CTS_FW01_2021 -> "CTS FW01-2021《售后服务完善度/成熟度评价规范》";
        };
    }

    /** Where anybody can verify a certificate of this number. */
    public String verificationAddress(CertificateNumber number) {
        return publicUrl + "/verify/" + number;
    }
}
