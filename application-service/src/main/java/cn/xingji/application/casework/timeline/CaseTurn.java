package cn.xingji.application.casework.timeline;

import cn.xingji.application.intake.application.Application;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whose turn it is in a case. */
@Entity
@Table(name = "case_turn")
public class CaseTurn {

    /** One turn in each strand of a case. */
    @Embeddable
    public record Id(
            UUID caseId, @Enumerated(EnumType.STRING) Strand strand) {}

    @EmbeddedId
    private Id id = new Id(new UUID(0, 0), Strand.CERTIFICATION);

    /** The case's application; its id is the case's. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "caseId", insertable = false, updatable = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant since;

    protected CaseTurn() {}

    public Id id() {
        return id;
    }

    public Application application() {
        return application;
    }

    public Step step() {
        return step;
    }

    public Instant since() {
        return since;
    }
}
