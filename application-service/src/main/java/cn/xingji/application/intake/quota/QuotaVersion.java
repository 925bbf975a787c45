package cn.xingji.application.intake.quota;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How much a quota is, in one of its versions. */
@Entity
@Table(name = "applicant_quota")
public class QuotaVersion {
    @Embeddable
    record Version(@Enumerated(EnumType.STRING) Quota name, int version) {}

    @EmbeddedId
    private Version id;

    private LocalDate effectiveFrom;
    private long amount;

    protected QuotaVersion() {}

    long amount() {
        return amount;
    }
}
