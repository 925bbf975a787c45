package cn.xingji.audit.programme;

import cn.xingji.audit.audit.ContractedCase;
import cn.xingji.events.AuditEvent.ProgrammeOpened;
import cn.xingji.events.Client;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ProgrammeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The audits of one certification cycle, opened by its contract; one a case (R4-chain). */
@Entity
@Table(name = "programme")
public class Programme {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID caseId;
    private UUID organizationId;
    private String contractNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private Client client;

    private LocalDate openedOn;

    protected Programme() {}

    /** The programme that a signed contract calls for. */
    static Programme of(ContractedCase contract, LocalDate today) {
        var programme = new Programme();
        programme.id = UUID.randomUUID();
        programme.caseId = contract.caseId();
        programme.organizationId = contract.client().organizationId();
        programme.contractNumber = contract.contractNumber();
        programme.client = contract.client();
        programme.openedOn = today;
        return programme;
    }

    ProgrammeOpened opened() {
        return new ProgrammeOpened(new CaseId(caseId), new ProgrammeId(id), client, openedOn);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String contractNumber() {
        return contractNumber;
    }

    public Client client() {
        return client;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
