package cn.xingji.application.intake.archive;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody read something in the archive, and said why. */
@Entity
@Table(name = "archive_reading")
public class ArchiveReading {
    @Id
    private UUID id;

    private UUID applicationId;
    private String what;
    private String reason;
    private UUID readBy;
    private String readByName;
    private Instant readAt;

    protected ArchiveReading() {}

    ArchiveReading(UUID applicationId, String what, String reason, Caller reader, Instant readAt) {
        if (reason.isBlank()) {
            throw Refused.invalidField(R5_2_1_ARCHIVE, "archive.reason-missing", "reason");
        }
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.what = what;
        this.reason = reason.strip();
        this.readBy = reader.id();
        this.readByName = reader.name();
        this.readAt = readAt;
    }

    String what() {
        return what;
    }

    String reason() {
        return reason;
    }

    String readByName() {
        return readByName;
    }

    Instant readAt() {
        return readAt;
    }
}
