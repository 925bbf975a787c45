package cn.xingji.scoring.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Why a completed sheet was opened again. */
@Entity
@Table(name = "sheet_reopening")
public class Reopening {
    @Id
    private UUID id;

    private UUID sheet;
    private String reason;
    private UUID reopenedBy;
    private Instant reopenedAt;

    protected Reopening() {}

    Reopening(UUID sheet, String reason, UUID reopenedBy, Instant reopenedAt) {
        this.id = UUID.randomUUID();
        this.sheet = sheet;
        this.reason = reason;
        this.reopenedBy = reopenedBy;
        this.reopenedAt = reopenedAt;
    }
}
