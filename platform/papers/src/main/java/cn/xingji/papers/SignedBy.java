package cn.xingji.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Date;

/** Puts a person's signature under a PDF (PAdES baseline B), beside those that stand there. */
@ApplicationScoped
public class SignedBy {
    private final SignatureProvider provider;

    SignedBy(SignatureProvider provider) {
        this.provider = provider;
    }

    /** Outside of transactions: the key may be somewhere else. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] sign(byte[] pdf, Signatory signatory, Instant at) {
        var chain =
                provider.chain(signatory).stream().map(CertificateToken::new).toList();
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.setSignerName(signatory.name());
        parameters.setReason(signatory.reason());
        parameters.bLevel().setSigningDate(Date.from(at));
        var service = new PAdESService(new CommonCertificateVerifier());
        var document = new InMemoryDocument(pdf);
        var data = service.getDataToSign(document, parameters);
        var value = provider.sign(DSSUtils.digest(DigestAlgorithm.SHA256, data.getBytes()), signatory);
        var algorithm = SignatureAlgorithm.getAlgorithm(
                chain.getFirst().getSignatureAlgorithm().getEncryptionAlgorithm(), DigestAlgorithm.SHA256);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, new SignatureValue(algorithm, value)));
    }
}
