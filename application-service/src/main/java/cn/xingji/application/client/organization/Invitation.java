package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** An invitation to speak for an organisation; whoever has its code accepts it, once. */
@Entity
@Table(name = "invitation")
public class Invitation {
    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED
    }

    @Id
    private UUID id;

    private UUID organizationId;
    private String email;
    private String codeSha256;
    private String invitedBy;
    private Instant invitedAt;
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID acceptedBy;

    protected Invitation() {}

    /** @param expiresOn the last day on which it can be accepted */
    Invitation(
            UUID organizationId,
            String email,
            InvitationCode code,
            String invitedBy,
            Instant now,
            LocalDate expiresOn) {
        this.id = UUID.randomUUID();
        this.organizationId = organizationId;
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.codeSha256 = code.sha256();
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresOn = expiresOn;
        this.state = State.OPEN;
    }

    void accept(UUID person, LocalDate today) {
        if (!isOpen() || hasExpired(today)) {
            throw Refused.conflict(R5_1_ELIGIBLE, "invitation.no-longer-open");
        }
        state = State.ACCEPTED;
        acceptedBy = person;
    }

    boolean hasExpired(LocalDate today) {
        return isOpen() && today.isAfter(expiresOn);
    }

    /** Whether it may still be revoked. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    /**
     * Another one for the same address is about to come.
     *
     * @throws Refused while this one can still be accepted
     */
    void makeWay(LocalDate today) {
        if (isOpen() && !hasExpired(today)) {
            throw Refused.conflict(R5_1_ELIGIBLE, "invitation.open-already").with("email", email);
        }
        revoke();
    }

    void revoke() {
        if (!isOpen()) {
            throw Refused.conflict(R5_1_ELIGIBLE, "invitation.no-longer-open");
        }
        state = State.REVOKED;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String email() {
        return email;
    }

    String invitedBy() {
        return invitedBy;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    State state() {
        return state;
    }
}
