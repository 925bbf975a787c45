package cn.xingji.certificate.certificate;

import cn.xingji.documents.PdfRenderer;
import cn.xingji.documents.PdfSigner;
import cn.xingji.documents.QrCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
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
    public record Sheet(Certificate certificate, CertifiedScope scope, String stars, String address, String qr) {}

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
                "★".repeat(scope.stars()),
                address,
                QrCode.of(address).svg(QR_MILLIMETRES));
        return signer.sign(renderer.render(Templates.certificate(sheet).render(), now), now);
    }

    /** Where anybody can verify a certificate of this number. */
    public String verificationAddress(String number) {
        return publicUrl + "/verify/" + number;
    }
}
