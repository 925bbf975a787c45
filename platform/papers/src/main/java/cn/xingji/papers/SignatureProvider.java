package cn.xingji.papers;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Signs for somebody: the platform's own key unless an e-signature service is configured. It is handed a digest only;
 * what is signed never leaves the platform.
 */
public interface SignatureProvider {
    /** The certificates that the signature is checked with, the signing one first. */
    List<X509Certificate> chain(Signatory signatory);

    /**
     * The signature over a digest: PKCS #1 v1.5 for an RSA key, ECDSA for an EC one.
     *
     * @param sha256 32 bytes
     */
    byte[] sign(byte[] sha256, Signatory signatory);
}
