package cn.xingji.certificate.decision;

import cn.xingji.rules.people.Caller;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A signature in the columns of a decision file. */
@Embeddable
record SignatureColumns(UUID personId, String name, Instant at) {
    static SignatureColumns of(Caller caller, Instant at) {
        return new SignatureColumns(caller.id(), caller.name(), at);
    }

    boolean is(Caller caller) {
        return personId.equals(caller.id());
    }

    Signature signature() {
        return new Signature(personId, name, at);
    }
}
