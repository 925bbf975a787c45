package cn.xingji.surveillance.special;

import cn.xingji.rules.people.Caller;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who answered, and when.
 *
 * @param personId missing from what was answered before it was kept
 * @param name as the body verified it
 */
@Embeddable
record Signature(UUID personId, String name, Instant at) {
    static Signature of(Caller signer, Instant at) {
        return new Signature(signer.id(), signer.name(), at);
    }
}
