package cn.xingji.application.certified.certification;

import cn.xingji.events.Client;
import cn.xingji.events.Scope;
import cn.xingji.rules.retention.CertifiedCycle;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is certified in a case, as certificate-service last told it. */
@Entity
@Table(name = "certification")
public class Certification {
    @Id
    private UUID caseId;

    private UUID organizationId;
    private UUID certificateId;
    private CertificateNumber number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Client client;

    @JdbcTypeCode(SqlTypes.JSON)
    private Scope scope;

    private boolean over;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private LocalDate endedOn;

    protected Certification() {}

    Certification(CaseId caseId, CertificateId certificateId, CertificateNumber number, Client client, Scope scope) {
        this.caseId = caseId.value();
        this.organizationId = client.organizationId();
        this.certificateId = certificateId.value();
        this.number = number;
        this.client = client;
        this.scope = scope;
    }

    void changed(Client toClient, Scope toScope) {
        client = toClient;
        scope = toScope;
    }

    void runs(LocalDate from, LocalDate to) {
        issuedOn = from;
        expiresOn = to;
    }

    /** Revoked, withdrawn or expired; what came first counts. */
    void ended(LocalDate on) {
        over = true;
        endedOn = endedOn == null || on.isBefore(endedOn) ? on : endedOn;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID certificateId() {
        return certificateId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public CertificateNumber number() {
        return number;
    }

    public Client client() {
        return client;
    }

    public Scope scope() {
        return scope;
    }

    public boolean isOver() {
        return over;
    }

    /** What the records of the case count from; empty when it is not known. */
    public Optional<CertifiedCycle> cycle() {
        return Optional.ofNullable(issuedOn)
                .map(from -> new CertifiedCycle(from, expiresOn, Optional.ofNullable(endedOn)));
    }
}
