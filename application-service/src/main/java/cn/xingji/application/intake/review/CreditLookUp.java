package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_A3;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.FileColumns;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A look-up as it was made: result, date, person and screenshot, kept on file (R5.2.1-a2). */
@Entity
@Table(name = "credit_look_up")
public class CreditLookUp {
    @Id
    private UUID id;

    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private LookUp lookUp;

    @Enumerated(EnumType.STRING)
    private LookUpResult result;

    private String remark;

    @Embedded
    private FileColumns screenshot;

    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;
    private UUID clearance;

    protected CreditLookUp() {}

    CreditLookUp(
            Application application,
            LookUp lookUp,
            LookUpResult result,
            String remark,
            StoredFile screenshot,
            Caller madeBy,
            Instant madeAt) {
        application.requireUnderReview();
        if (result == LookUpResult.FOUND && remark.isBlank()) {
            throw Refused.invalidField(R5_2_1_A2, "look-up.remark-missing", "remark");
        }
        this.id = UUID.randomUUID();
        this.applicationId = application.id();
        this.lookUp = lookUp;
        this.result = result;
        this.remark = remark;
        this.screenshot = FileColumns.of(screenshot);
        this.madeBy = madeBy.id();
        this.madeByName = madeBy.name();
        this.madeAt = madeAt;
    }

    /**
     * Takes this file for the evidence that the penalty was lifted; it clears this finding and no other.
     *
     * @param all the look-ups of the case
     * @throws Refused unless the look-up found something, and the file is such evidence of the same case, and clears
     *     none of the other findings
     */
    void clear(Attachment evidence, List<CreditLookUp> all) {
        if (result != LookUpResult.FOUND) {
            throw Refused.conflict(R5_2_1_A3, "look-up.nothing-to-clear");
        }
        if (evidence.kind() != AttachmentKind.PENALTY_CLEARANCE
                || !evidence.applicationId().equals(applicationId)) {
            throw Refused.invalidField(R5_2_1_A3, "look-up.no-clearance", "attachment");
        }
        if (all.stream().anyMatch(other -> !other.id.equals(id) && other.isClearedBy(evidence))) {
            throw Refused.conflict(R5_2_1_A3, "look-up.clears-another");
        }
        clearance = evidence.id();
    }

    /** Whether this attachment shows that what was found is lifted. */
    public boolean isClearedBy(Attachment evidence) {
        return evidence.id().equals(clearance);
    }

    /** Whether it found something that no evidence clears yet. */
    boolean isUncleared() {
        return result == LookUpResult.FOUND && clearance == null;
    }

    /** The attachment that shows that what was found is lifted. */
    public Optional<UUID> clearance() {
        return Optional.ofNullable(clearance);
    }

    UUID id() {
        return id;
    }

    public LookUp lookUp() {
        return lookUp;
    }

    public LookUpResult result() {
        return result;
    }

    public String remark() {
        return remark;
    }

    public StoredFile screenshot() {
        return screenshot.file();
    }

    public String madeByName() {
        return madeByName;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
