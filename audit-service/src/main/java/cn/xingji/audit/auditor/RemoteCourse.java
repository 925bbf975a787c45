package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.RA6_1_A;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a person took the course of remote audits and passed its exam, which counts for a time (RA6.1-a). */
@Entity
@Table(name = "remote_course")
public class RemoteCourse {
    @Id
    private UUID id;

    private UUID auditorId;
    private LocalDate takenOn;
    private LocalDate passedOn;
    private LocalDate validUntil;
    private UUID recordedBy;
    private String recordedByName;
    private Instant recordedAt;

    protected RemoteCourse() {}

    /** @throws Refused where the exam was before the course, or is yet to come */
    RemoteCourse(
            UUID auditorId, LocalDate takenOn, LocalDate passedOn, LocalDate validUntil, Caller recorder, Instant now) {
        if (passedOn.isBefore(takenOn)) {
            throw Refused.invalidField(RA6_1_A, "remote-course.passed-before-taken", "passedOn");
        }
        this.id = UUID.randomUUID();
        this.auditorId = auditorId;
        this.takenOn = takenOn;
        this.passedOn = passedOn;
        this.validUntil = validUntil;
        this.recordedBy = recorder.id();
        this.recordedByName = recorder.name();
        this.recordedAt = now;
    }

    boolean countsOn(LocalDate day) {
        return !day.isBefore(passedOn) && !day.isAfter(validUntil);
    }

    UUID id() {
        return id;
    }

    UUID auditorId() {
        return auditorId;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    LocalDate passedOn() {
        return passedOn;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    String recordedByName() {
        return recordedByName;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
