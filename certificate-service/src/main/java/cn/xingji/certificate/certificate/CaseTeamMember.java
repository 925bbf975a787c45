package cn.xingji.certificate.certificate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who audited a case, and so may see what was certified in it. */
@Entity
@Table(name = "case_team_member")
class CaseTeamMember {
    /** A person is on a case's teams once, however many of its audits he was sent to. */
    @Embeddable
    record Id(UUID caseId, UUID personId) {}

    @EmbeddedId
    private Id id = new Id(new UUID(0, 0), new UUID(0, 0));

    protected CaseTeamMember() {}

    CaseTeamMember(UUID caseId, UUID personId) {
        this.id = new Id(caseId, personId);
    }
}
