package cn.xingji.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs the body's PDFs (PAdES baseline B) with the key of its PKCS#12 file, and tells whether a PDF is as the body
 * signed it. A signature may come from elsewhere: it is asked for outside of transactions.
 */
@ApplicationScoped
public class PdfSigner {
    private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");

    private final SigningKey key;

    @Inject
    PdfSigner(
            @ConfigProperty(name = "xingji.signing.keystore") Optional<Path> keystore,
            @ConfigProperty(name = "xingji.signing.password") Optional<String> password) {
        this(
                keystore.orElseThrow(() -> new IllegalStateException("xingji.signing.keystore is not set")),
                password.orElseThrow(() -> new IllegalStateException("xingji.signing.password is not set")));
    }

    public PdfSigner(Path keystore, String password) {
        this.key = SigningKey.read(keystore, password);
    }

    @Transactional(Transactional.TxType.NEVER)
    public byte[] sign(byte[] pdf, Instant at) {
        return signed(pdf, parameters(at));
    }

    /** Signs and says why and where in the signature's properties, as PDF readers show them. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] sign(byte[] pdf, Instant at, String reason, String location) {
        var parameters = parameters(at);
        parameters.setReason(reason);
        parameters.setLocation(location);
        return signed(pdf, parameters);
    }

    /** The file's last signature; empty when it carries none that can be read. */
    public Optional<SignatureCheck> verify(byte[] pdf) {
        return SignatureReader.read(pdf, key::has);
    }

    private PAdESSignatureParameters parameters(Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.setSigningTimeZone(CHINA);
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    private byte[] signed(byte[] pdf, PAdESSignatureParameters parameters) {
        DSSDocument document = new InMemoryDocument(pdf);
        var service = new PAdESService(new CommonCertificateVerifier());
        var value = key.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm());
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }
}
