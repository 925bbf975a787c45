package cn.xingji.application.intake.attachment;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A file that an organisation put to what it handed in, with what it shows. */
@MappedSuperclass
public abstract class AttachedFile {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AttachmentKind kind;

    @Embedded
    private FileColumns file;

    private Instant uploadedAt;

    protected AttachedFile() {}

    protected AttachedFile(AttachmentKind kind, StoredFile file, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.file = FileColumns.of(file);
        this.uploadedAt = uploadedAt;
    }

    public UUID id() {
        return id;
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
