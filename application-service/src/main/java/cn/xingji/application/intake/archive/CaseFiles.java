package cn.xingji.application.intake.archive;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each case has on file, in whatever room it lies. */
@ApplicationScoped
class CaseFiles {
    private final Applications applications;
    private final Attachments attachments;
    private final Reviews reviews;
    private final Originals<Optional<ContractOnFile>> contracts;
    private final Originals<List<LetterOnFile>> letters;
    private final Originals<List<MomentOnFile>> timeline;

    CaseFiles(
            Applications applications,
            Attachments attachments,
            Reviews reviews,
            Originals<Optional<ContractOnFile>> contracts,
            Originals<List<LetterOnFile>> letters,
            Originals<List<MomentOnFile>> timeline) {
        this.applications = applications;
        this.attachments = attachments;
        this.reviews = reviews;
        this.contracts = contracts;
        this.letters = letters;
        this.timeline = timeline;
    }

    /** Whether nothing more is to come: the letter that closes the case was delivered, or given up. */
    boolean areSettled(UUID caseId) {
        return letters.isSettled(caseId) && contracts.isSettled(caseId) && timeline.isSettled(caseId);
    }

    CaseFile of(UUID caseId) {
        return CaseFile.of(
                applications.get(caseId),
                reviews.file(caseId),
                attachments.of(caseId),
                contracts.of(caseId),
                letters.of(caseId),
                timeline.of(caseId));
    }

    /** Empties all of it. */
    void sealed(UUID caseId) {
        applications.get(caseId).archived();
        reviews.remove(caseId);
        attachments.removeAll(caseId);
        contracts.sealed(caseId);
        letters.sealed(caseId);
        timeline.sealed(caseId);
    }
}
