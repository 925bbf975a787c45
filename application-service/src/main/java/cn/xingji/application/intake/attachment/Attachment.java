package cn.xingji.application.intake.attachment;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that an applicant put to its application. */
@Entity
@Table(name = "attachment")
public class Attachment extends AttachedFile {
    private UUID applicationId;
    private UUID uploadedBy;

    protected Attachment() {}

    public Attachment(UUID applicationId, AttachmentKind kind, StoredFile file, UUID uploadedBy, Instant uploadedAt) {
        super(kind, file, uploadedAt);
        this.applicationId = applicationId;
        this.uploadedBy = uploadedBy;
    }

    public UUID applicationId() {
        return applicationId;
    }
}
