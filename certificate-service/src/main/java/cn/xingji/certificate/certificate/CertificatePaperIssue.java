package cn.xingji.certificate.certificate;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One paper of a certificate, the first or one that replaced it after a change: asked for, then made. */
@Entity
@Table(name = "certificate_paper")
public class CertificatePaperIssue {
    @Id
    private UUID id;

    private UUID certificateId;
    private UUID changeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording wording;

    private Instant issuedAt;
    private String storageKey;
    private String sha256;
    private Instant madeAt;

    protected CertificatePaperIssue() {}

    CertificatePaperIssue(UUID certificateId, Optional<UUID> changeId, Wording wording, Instant issuedAt) {
        this.id = UUID.randomUUID();
        this.certificateId = certificateId;
        this.changeId = changeId.orElse(null);
        this.wording = wording;
        this.issuedAt = issuedAt;
    }

    /** It is there: what was signed once stays. */
    void make(StoredFile paper, Instant now) {
        if (isMade()) {
            throw new IllegalStateException("made already: " + id);
        }
        storageKey = paper.key();
        sha256 = paper.sha256();
        madeAt = now;
    }

    boolean isMade() {
        return madeAt != null;
    }

    UUID id() {
        return id;
    }

    UUID certificateId() {
        return certificateId;
    }

    /** The change that asked for it; empty for the first. */
    public Optional<UUID> changeId() {
        return Optional.ofNullable(changeId);
    }

    Wording wording() {
        return wording;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Where it is kept; empty until it is made. */
    Optional<String> storageKey() {
        return Optional.ofNullable(storageKey);
    }

    /** The digest of its content; empty until it is made. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }
}
