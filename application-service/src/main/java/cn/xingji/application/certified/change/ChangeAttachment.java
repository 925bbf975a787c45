package cn.xingji.application.certified.change;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.FileColumns;
import cn.xingji.files.StoredFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Supplementary material of a change request. */
@Entity
@Table(name = "change_attachment")
public class ChangeAttachment {
    @Id
    private UUID id;

    private UUID changeId;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Embedded
    private FileColumns file;

    private Instant uploadedAt;

    protected ChangeAttachment() {}

    ChangeAttachment(UUID changeId, AttachmentKind kind, StoredFile file, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.changeId = changeId;
        this.kind = kind;
        this.file = FileColumns.of(file);
        this.uploadedAt = uploadedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID changeId() {
        return changeId;
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
