package cn.xingji.application.certified.change;

import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.events.ChangeSubject;
import cn.xingji.rules.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A change request as its reader sees it. */
public record ChangeView(
        UUID id,
        String number,
        UUID caseId,
        String certificate,
        ChangeWish wish,
        List<Difference> differences,
        String reason,
        ChangeState state,
        String stateLabel,
        String draftedBy,
        Instant draftedAt,
        Optional<LocalDate> submittedOn,
        String reviewer,
        Optional<LocalDate> concludedOn,
        String remark,
        List<String> reasons,
        List<File> attachments,
        List<MissingView> missing,
        Set<ChangeAct> allowedActions,
        long version) {

    /** One line of what shall be different, in words. */
    public record Difference(ChangeSubject subject, String label, String before, String after) {}

    /** A file of the request. */
    public record File(UUID id, AttachmentKind kind, String kindLabel, String name, long size, String sha256) {
        static File of(ChangeAttachment attachment, Locale locale) {
            var file = attachment.file();
            return new File(
                    attachment.id(),
                    attachment.kind(),
                    Texts.of("attachment-kind." + attachment.kind(), locale),
                    file.name(),
                    file.size(),
                    file.sha256());
        }
    }
}
