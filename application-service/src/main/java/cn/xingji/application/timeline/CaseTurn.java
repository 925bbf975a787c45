package cn.xingji.application.timeline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private Step step;

    private Instant since;

    protected CaseTurn() {}

    public Id id() {
        return id;
    }

    public Step step() {
        return step;
    }

    public Instant since() {
        return since;
    }
}
