package cn.xingji.audit.documentreview;

import static cn.xingji.rules.RuleId.R5_3_2_DOC;

import cn.xingji.rules.Refused;
import java.util.List;

/**
 * What one standard in scope, or the law, asks of the documents, and what was found of it (R5.3.2-doc).
 *
 * @param reference the standard's code, or the law by its name
 * @param documents what was read
 */
public record ReviewItem(
        Basis basis, String reference, List<ReadDocument> documents, String finding, DocumentConclusion conclusion) {
    /** Against what documents are reviewed. */
    public enum Basis {
        STANDARD,
        LAW
    }

    /**
     * A document of the client's, as it was read.
     *
     * @param edition its version or date
     */
    public record ReadDocument(String name, String edition) {}

    public ReviewItem {
        documents = List.copyOf(documents);
        if (reference.isBlank()) {
            throw Refused.invalidField(R5_3_2_DOC, "documents.item-without-reference", "items.reference");
        }
        if (documents.isEmpty()) {
            throw about("documents.item-without-documents", "items.documents", reference);
        }
        for (var document : documents) {
            if (document.name().isBlank() || document.edition().isBlank()) {
                throw about("documents.document-without-edition", "items.documents", reference);
            }
        }
        if (finding.isBlank()) {
            throw about("documents.item-without-finding", "items.finding", reference);
        }
    }

    boolean isNonconforming() {
        return conclusion == DocumentConclusion.NONCONFORMING;
    }

    boolean isAbout(String standard) {
        return basis == Basis.STANDARD && reference.equals(standard);
    }

    private static Refused about(String code, String field, String reference) {
        return Refused.invalidField(R5_3_2_DOC, code, field).with("reference", reference);
    }
}
