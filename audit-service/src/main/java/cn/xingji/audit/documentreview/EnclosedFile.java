package cn.xingji.audit.documentreview;

import cn.xingji.files.StoredFile;
import java.util.UUID;

/** A file that the client sent with an answer. */
public record EnclosedFile(UUID id, StoredFile file) {
    static EnclosedFile of(StoredFile file) {
        return new EnclosedFile(UUID.randomUUID(), file);
    }
}
