package cn.xingji.application.certified.change;

import cn.xingji.application.intake.attachment.AttachedFile;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.files.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Supplementary material of a change request. */
@Entity
@Table(name = "change_attachment")
public class ChangeAttachment extends AttachedFile {
    private UUID changeId;

    protected ChangeAttachment() {}

    ChangeAttachment(UUID changeId, AttachmentKind kind, StoredFile file, Instant uploadedAt) {
        super(kind, file, uploadedAt);
        this.changeId = changeId;
    }

    public UUID changeId() {
        return changeId;
    }
}
