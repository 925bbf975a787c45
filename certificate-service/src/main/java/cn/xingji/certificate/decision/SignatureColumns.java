package cn.xingji.certificate.decision;

import cn.xingji.rules.people.Colleague;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signature in the columns of a decision file. */
@Embeddable
record SignatureColumns(UUID personId, String name, Instant at, String sha256) {
    static SignatureColumns of(Colleague signer, Instant at, String sha256) {
        return new SignatureColumns(signer.id(), signer.name(), at, sha256);
    }

    Signature signature() {
        return new Signature(personId, name, at, Optional.ofNullable(sha256));
    }
}
