package cn.xingji.application.intake.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A refused, withdrawn or ended case, sealed (R5.2.1-archive). */
@Entity
@Table(name = "archived_case")
public class ArchivedCase {
    @Id
    private UUID applicationId;

    private String number;
    private String outcome;
    private byte[] sealed = {};
    private long keyId;
    private Instant sealedAt;

    protected ArchivedCase() {}

    ArchivedCase(UUID applicationId, String number, String outcome, byte[] sealed, long keyId, Instant sealedAt) {
        this.applicationId = applicationId;
        this.number = number;
        this.outcome = outcome;
        this.sealed = sealed.clone();
        this.keyId = keyId;
        this.sealedAt = sealedAt;
    }

    void sealAnew(byte[] content, long withKey) {
        sealed = content.clone();
        keyId = withKey;
    }

    UUID applicationId() {
        return applicationId;
    }

    String number() {
        return number;
    }

    String outcome() {
        return outcome;
    }

    byte[] sealed() {
        return Arrays.copyOf(sealed, sealed.length);
    }

    long keyId() {
        return keyId;
    }

    Instant sealedAt() {
        return sealedAt;
    }
}
