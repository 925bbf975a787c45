package cn.xingji.application.certified.certification;

import cn.xingji.events.Client;
import cn.xingji.events.Scope;
import cn.xingji.rules.vocabulary.CertificateNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    protected Certification() {}

    Certification(UUID caseId, UUID certificateId, CertificateNumber number, Client client, Scope scope) {
        this.caseId = caseId;
        this.organizationId = client.organizationId();
        this.certificateId = certificateId;
        this.number = number;
        this.client = client;
        this.scope = scope;
    }

    void changed(Client toClient, Scope toScope) {
        client = toClient;
        scope = toScope;
    }

    /** Revoked, withdrawn or expired. */
    void ended() {
        over = true;
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
}
