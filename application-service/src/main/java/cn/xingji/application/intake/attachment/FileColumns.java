package cn.xingji.application.intake.attachment;

import cn.xingji.files.StoredFile;
import jakarta.persistence.Embeddable;

/** A stored file in the columns of whatever keeps it. */
@Embeddable
public record FileColumns(String storageKey, String name, String mediaType, long size, String sha256) {
    public static FileColumns of(StoredFile file) {
        return new FileColumns(file.key(), file.name(), file.mediaType(), file.size(), file.sha256());
    }

    public StoredFile file() {
        return new StoredFile(storageKey, name, mediaType, size, sha256);
    }
}
