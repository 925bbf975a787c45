package cn.xingji.application.intake.archive;

import java.util.Map;

/**
 * What is sealed: the file of a case, and the keys that open its documents.
 *
 * @param documentKeys by the key that each document's content had in the store
 */
record SealedCase(CaseFile file, Map<String, String> documentKeys) {
    SealedCase {
        documentKeys = Map.copyOf(documentKeys);
    }
}
