package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationForm;
import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.review.Conclusion;
import cn.xingji.application.intake.review.InformationRequest;
import cn.xingji.application.intake.review.ReviewFile;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a case had on file when it was archived. */
public record CaseFile(
        UUID caseId,
        String number,
        String organization,
        String creditCode,
        ApplicationForm form,
        Optional<LocalDate> receivedOn,
        List<String> closingReasons,
        Optional<String> reviewer,
        List<Conclusion> conclusions,
        List<LookedUp> lookUps,
        List<Asked> asked,
        List<Gap> gaps,
        List<Document> documents) {

    public record LookedUp(String lookUp, String result, String remark, String operator, Instant madeAt) {}

    public record Asked(List<String> items, List<Answered> answers, Instant requestedAt) {}

    /** @param files the names of the documents that came with the answer */
    public record Answered(String text, List<String> files) {}

    public record Gap(String description, Optional<String> resolution) {}

    /** A document of the case; in the archive its content lies sealed under the key. */
    public record Document(String kind, StoredFile file) {}

    static CaseFile of(
            Application application, ReviewFile review, List<Attachment> attachments, List<Document> documents) {
        return new CaseFile(
                application.id(),
                application.number(),
                application.organization().nameZh(),
                application.organization().creditCode().value(),
                application.form(),
                application.receivedOn(),
                application.closingReasons(),
                review.review().map(each -> each.reviewerName()),
                review.review().map(each -> each.conclusions()).orElse(List.of()),
                review.lookUps().stream()
                        .map(each -> new LookedUp(
                                each.lookUp().name(),
                                each.result().name(),
                                each.remark(),
                                each.madeByName(),
                                each.madeAt()))
                        .toList(),
                review.requests().stream()
                        .map(each -> new Asked(each.items(), answered(each, attachments), each.requestedAt()))
                        .toList(),
                review.gaps().stream()
                        .map(each -> new Gap(each.description(), each.resolution()))
                        .toList(),
                documents);
    }

    /** @throws Refused when the file holds no document of this content */
    Document document(String sha256) {
        return documents.stream()
                .filter(each -> each.file().sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("document " + sha256));
    }

    private static List<Answered> answered(InformationRequest request, List<Attachment> attachments) {
        return request.answers().stream()
                .map(answer -> new Answered(answer.text(), names(answer.attachments(), attachments)))
                .toList();
    }

    private static List<String> names(List<UUID> ids, List<Attachment> attachments) {
        return attachments.stream()
                .filter(each -> ids.contains(each.id()))
                .map(each -> each.file().name())
                .toList();
    }
}
