package cn.xingji.application.intake.archive;

import cn.xingji.files.StoredFile;
import java.util.Map;

/**
 * What is sealed: the file of a case, and where its documents lie sealed.
 *
 * @param copies by the key that each document's content had in the store
 */
record SealedCase(CaseFile file, Map<String, SealedCopy> copies) {
    SealedCase {
        copies = Map.copyOf(copies);
    }

    /**
     * A document's content, sealed.
     *
     * @param storeKey where the store keeps it
     * @param documentKey what opens it
     */
    record SealedCopy(String storeKey, String documentKey) {}

    SealedCopy copy(StoredFile plain) {
        return copies.get(plain.key());
    }
}
