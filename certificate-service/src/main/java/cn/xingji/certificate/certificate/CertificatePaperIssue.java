package cn.xingji.certificate.certificate;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One paper of a certificate: the first, or one that replaced it after a change. */
@Entity
@Table(name = "certificate_paper")
public class CertificatePaperIssue {
    @Id
    private UUID id;

    private UUID certificateId;
    private UUID changeId;
    private String storageKey;
    private String sha256;
    private Instant issuedAt;

    protected CertificatePaperIssue() {}

    CertificatePaperIssue(UUID certificateId, Optional<UUID> changeId, StoredFile paper, Instant issuedAt) {
        this.id = UUID.randomUUID();
        this.certificateId = certificateId;
        this.changeId = changeId.orElse(null);
        this.storageKey = paper.key();
        this.sha256 = paper.sha256();
        this.issuedAt = issuedAt;
    }

    /** The change that asked for it; empty for the first. */
    public Optional<UUID> changeId() {
        return Optional.ofNullable(changeId);
    }

    public String sha256() {
        return sha256;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
