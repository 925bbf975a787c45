package cn.xingji.application.certified.retention;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A case of which nothing goes: a dispute, a complaint or an authority asks for it. */
@Entity
@Table(name = "legal_hold")
public class LegalHold {
    @Id
    private UUID id;

    private UUID caseId;
    private String reason;
    private UUID setBy;
    private String setByName;
    private Instant setAt;
    private String liftedBecause;
    private UUID liftedBy;
    private String liftedByName;
    private Instant liftedAt;

    protected LegalHold() {}

    LegalHold(UUID caseId, String reason, Caller by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.reason = reason.strip();
        this.setBy = by.id();
        this.setByName = by.name();
        this.setAt = now;
    }

    void lift(String because, Caller by, Instant now) {
        if (liftedAt != null) {
            throw Refused.conflict("hold.lifted-already");
        }
        liftedBecause = because.strip();
        liftedBy = by.id();
        liftedByName = by.name();
        liftedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String reason() {
        return reason;
    }

    String setByName() {
        return setByName;
    }

    Instant setAt() {
        return setAt;
    }

    Optional<String> liftedBecause() {
        return Optional.ofNullable(liftedBecause);
    }

    Optional<String> liftedByName() {
        return Optional.ofNullable(liftedByName);
    }

    Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }
}
