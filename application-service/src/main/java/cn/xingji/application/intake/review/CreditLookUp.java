package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R5_2_1_A2;

import cn.xingji.application.intake.application.Application;
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
