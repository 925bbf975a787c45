package cn.xingji.application.intake.review;

import java.util.List;
import java.util.UUID;

/**
 * What the applicant answered to one item of a request: in words, with attachments of its application, or both.
 *
 * @param text blank where the attachments say it
 */
public record InformationAnswer(String text, List<UUID> attachments) {
    public InformationAnswer {
        attachments = List.copyOf(attachments);
    }

    boolean saysNothing() {
        return text.isBlank() && attachments.isEmpty();
    }
}
