package cn.xingji.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/**
 * The body's private key with its chain, and every certificate of its keystore: older ones stay in it so that old
 * papers verify.
 */
record SigningKey(PrivateKey key, List<CertificateToken> chain, Set<CertificateToken> known) {
    static SigningKey read(Path keystore, String password) {
        try (var file = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, password.toCharArray());
            return of(store, password, keystore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the signing key in " + keystore, e);
        }
    }

    private static SigningKey of(KeyStore store, String password, Path from) throws GeneralSecurityException {
        var known = new HashSet<CertificateToken>();
        var keys = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            known.add(token(store.getCertificate(alias)));
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalStateException("one private key wanted, " + keys.size() + " found in " + from);
        }
        var alias = keys.getFirst();
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(SigningKey::token)
                .toList();
        return new SigningKey(
                (PrivateKey) store.getKey(alias, password.toCharArray()), chain, Collections.unmodifiableSet(known));
    }

    private static CertificateToken token(Certificate certificate) {
        return new CertificateToken((X509Certificate) certificate);
    }

    CertificateToken certificate() {
        return chain.getFirst();
    }

    boolean has(CertificateToken certificate) {
        return known.contains(certificate);
    }

    /** The signature over a SHA-256 digest. */
    byte[] signDigest(byte[] sha256) {
        var rsa = key.getAlgorithm().equals("RSA");
        try {
            var signature = Signature.getInstance(rsa ? "NONEwithRSA" : "NONEwithECDSA");
            signature.initSign(key);
            signature.update(rsa ? digestInfo(sha256) : sha256);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /** What PKCS #1 v1.5 signs: the digest with the name of its algorithm. */
    private static byte[] digestInfo(byte[] sha256) {
        try {
            return new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), sha256)
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignatureValue sign(ToBeSigned data, DigestAlgorithm digest) {
        var algorithm = SignatureAlgorithm.getAlgorithm(
                certificate().getSignatureAlgorithm().getEncryptionAlgorithm(), digest);
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }
}
