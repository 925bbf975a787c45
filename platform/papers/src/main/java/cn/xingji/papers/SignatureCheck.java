package cn.xingji.papers;

import java.time.Instant;

/**
 * What a PDF's last signature says.
 *
 * @param signer the name in the signing certificate
 * @param signedAt when the signer says that it signed
 * @param intact every byte of the file is as it was signed, and nothing was added after
 * @param byTheBody the certificate is one of the body's own keystore: anybody can sign anything with a key made at home
 */
public record SignatureCheck(String signer, Instant signedAt, boolean intact, boolean byTheBody) {
    /** The body signed this file, as it is. */
    public boolean genuine() {
        return intact && byTheBody;
    }
}
