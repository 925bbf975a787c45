package cn.xingji.papers;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a PDF's last signature. */
final class SignatureReader {
    private SignatureReader() {}

    static Optional<SignatureCheck> read(byte[] pdf, Predicate<CertificateToken> ours) {
        try {
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            return analyzer.getSignatures().stream()
                    .map(PAdESSignature.class::cast)
                    .max(Comparator.comparingInt(SignatureReader::end))
                    .map(signature -> check(signature, pdf.length, ours));
        } catch (DSSException | IllegalInputException e) {
            return Optional.empty();
        }
    }

    private static SignatureCheck check(PAdESSignature signature, int length, Predicate<CertificateToken> ours) {
        signature.checkSignatureIntegrity();
        var certificate = signature.getSigningCertificateToken();
        return new SignatureCheck(
                DSSASN1Utils.getSubjectCommonName(certificate),
                signature.getSigningTime().toInstant(),
                signature.getSignatureCryptographicVerification().isSignatureValid() && end(signature) == length,
                ours.test(certificate));
    }

    /** The first byte that the signature does not cover. */
    private static int end(PAdESSignature signature) {
        var range = signature.getPdfSignatureDictionary().getByteRange();
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }
}
