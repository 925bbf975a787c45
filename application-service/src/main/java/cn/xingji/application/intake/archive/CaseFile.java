package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationForm;
import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.review.Conclusion;
import cn.xingji.application.intake.review.CreditLookUp;
import cn.xingji.application.intake.review.InformationRequest;
import cn.xingji.application.intake.review.Review;
import cn.xingji.application.intake.review.ReviewFile;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a case had on file when it was archived. */
public record CaseFile(
        UUID caseId,
        String number,
        String organization,
        String creditCode,
        ApplicationForm form,
        Optional<LocalDate> receivedOn,
        List<String> closingReasons,
        Optional<Reviewed> review,
        List<LookedUp> lookUps,
        List<Asked> asked,
        List<Gap> gaps,
        Optional<ContractOnFile> contract,
        List<LetterOnFile> letters,
        List<MomentOnFile> timeline,
        List<Document> documents) {

    /** @param adjustment person-days that were added to the standard, or taken from it, for the reason */
    public record Reviewed(
            String reviewer,
            Instant startedAt,
            List<Conclusion> conclusions,
            BigDecimal standardDays,
            BigDecimal adjustment,
            String adjustmentReason) {
        private static Reviewed of(Review review) {
            return new Reviewed(
                    review.reviewerName(),
                    review.startedAt(),
                    review.conclusions(),
                    review.standardDays(),
                    review.adjustment(),
                    review.adjustmentReason());
        }
    }

    /** @param clearedBy the digest of the document that shows that what was found is lifted */
    public record LookedUp(
            String lookUp, String result, String remark, String operator, Instant madeAt, Optional<String> clearedBy) {
        private static LookedUp of(CreditLookUp made, List<Attachment> attachments) {
            return new LookedUp(
                    made.lookUp().name(),
                    made.result().name(),
                    made.remark(),
                    made.madeByName(),
                    made.madeAt(),
                    attachments.stream()
                            .filter(made::isClearedBy)
                            .map(each -> each.file().sha256())
                            .findFirst());
        }
    }

    /**
     * @param reason why it was not asked before; blank for the first request
     * @param answerBy the last day for an answer
     */
    public record Asked(
            List<String> items,
            String reason,
            List<Answered> answers,
            Instant requestedAt,
            LocalDate answerBy,
            Optional<Instant> answeredAt) {}

    /** @param files the names of the documents that came with the answer */
    public record Answered(String text, List<String> files) {}

    public record Gap(
            String description,
            String raisedBy,
            Instant raisedAt,
            Optional<String> resolution,
            Optional<String> resolvedBy,
            Optional<Instant> resolvedAt) {}

    /** A document of the case; in the archive its content lies sealed under the key. */
    public record Document(String kind, StoredFile file, Instant keptAt) {}

    static CaseFile of(
            Application application,
            ReviewFile review,
            List<Attachment> attachments,
            Optional<ContractOnFile> contract,
            List<LetterOnFile> letters,
            List<MomentOnFile> timeline) {
        return new CaseFile(
                application.id(),
                application.number(),
                application.organization().nameZh(),
                application.organization().creditCode().value(),
                application.form(),
                application.receivedOn(),
                application.closingReasons(),
                review.review().map(Reviewed::of),
                review.lookUps().stream()
                        .map(each -> LookedUp.of(each, attachments))
                        .toList(),
                review.requests().stream().map(each -> asked(each, attachments)).toList(),
                review.gaps().stream()
                        .map(each -> new Gap(
                                each.description(),
                                each.raisedBy(),
                                each.raisedAt(),
                                each.resolution(),
                                each.resolvedBy(),
                                each.resolvedAt()))
                        .toList(),
                contract,
                letters,
                timeline,
                documents(review, attachments, contract, letters));
    }

    /** @throws Refused when the file holds no document of this content */
    Document document(String sha256) {
        return documents.stream()
                .filter(each -> each.file().sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("document " + sha256));
    }

    /** @throws Refused when the file holds no such letter */
    LetterOnFile letter(UUID id) {
        return letters.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("letter " + id));
    }

    private static List<Document> documents(
            ReviewFile review,
            List<Attachment> attachments,
            Optional<ContractOnFile> contract,
            List<LetterOnFile> letters) {
        var attached =
                attachments.stream().map(each -> new Document(each.kind().name(), each.file(), each.uploadedAt()));
        var lookedUp = review.lookUps().stream()
                .map(each -> new Document(each.lookUp().name(), each.screenshot(), each.madeAt()));
        var contracts = contract.stream()
                .flatMap(each -> each.papers().stream())
                .map(each -> new Document("CONTRACT", each.file(), each.madeAt()));
        var posted = letters.stream().map(each -> new Document("LETTER", each.paper(), each.writtenAt()));
        return Stream.of(attached, lookedUp, contracts, posted)
                .flatMap(each -> each)
                .toList();
    }

    private static Asked asked(InformationRequest request, List<Attachment> attachments) {
        var answers = request.answers().stream()
                .map(answer -> new Answered(answer.text(), names(answer.attachments(), attachments)))
                .toList();
        return new Asked(
                request.items(),
                request.reason(),
                answers,
                request.requestedAt(),
                request.answerBy(),
                request.answeredAt());
    }

    private static List<String> names(List<UUID> ids, List<Attachment> attachments) {
        return attachments.stream()
                .filter(each -> ids.contains(each.id()))
                .map(each -> each.file().name())
                .toList();
    }
}
