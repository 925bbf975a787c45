package cn.xingji.certificate.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A case that client or body ended: a report that comes later opens no file that anybody decides on. */
@Entity
@Table(name = "terminated_case")
public class TerminatedCase {
    @Id
    private UUID caseId;

    private LocalDate terminatedOn;

    protected TerminatedCase() {}

    TerminatedCase(UUID caseId, LocalDate terminatedOn) {
        this.caseId = caseId;
        this.terminatedOn = terminatedOn;
    }

    LocalDate terminatedOn() {
        return terminatedOn;
    }
}
