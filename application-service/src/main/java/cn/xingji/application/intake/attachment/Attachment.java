package cn.xingji.application.intake.attachment;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that an applicant put to its application. */
@Entity
@Table(name = "attachment")
public class Attachment {
    @Id
    private UUID id;

    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Embedded
    private FileColumns file;

    private UUID uploadedBy;
    private Instant uploadedAt;

    protected Attachment() {}

    public Attachment(UUID applicationId, AttachmentKind kind, StoredFile file, UUID uploadedBy, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.kind = kind;
        this.file = FileColumns.of(file);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public AttachmentKind kind() {
        return kind;
    }

    public StoredFile file() {
        return file.file();
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
