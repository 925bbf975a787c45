package cn.xingji.papers;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs with the key of the body's PKCS#12 file, whoever signs; the signature's properties say who. */
@DefaultBean
@ApplicationScoped
class PlatformSignatures implements SignatureProvider {
    private final SigningKey key;

    PlatformSignatures(
            @ConfigProperty(name = "xingji.signing.keystore") Optional<Path> keystore,
            @ConfigProperty(name = "xingji.signing.password") Optional<String> password) {
        this.key = SigningKey.read(
                keystore.orElseThrow(() -> new IllegalStateException("xingji.signing.keystore is not set")),
                password.orElseThrow(() -> new IllegalStateException("xingji.signing.password is not set")));
    }

    @Override
    public List<X509Certificate> chain(Signatory signatory) {
        return key.chain().stream().map(token -> token.getCertificate()).toList();
    }

    @Override
    public byte[] sign(byte[] sha256, Signatory signatory) {
        return key.signDigest(sha256);
    }
}
