package cn.xingji.audit.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That an agreed plan has this person on this day: the table lets one audit have him (R5.3.1.3). */
@Entity
@Table(name = "team_day")
@IdClass(TakenDay.class)
class TeamDay {
    @Id
    private UUID personId;

    @Id
    private LocalDate day;

    private UUID auditId;

    protected TeamDay() {}

    TeamDay(TakenDay taken, UUID auditId) {
        this.personId = taken.personId();
        this.day = taken.day();
        this.auditId = auditId;
    }

    TakenDay taken() {
        return new TakenDay(personId, day);
    }
}
