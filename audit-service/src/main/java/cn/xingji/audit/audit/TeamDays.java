package cn.xingji.audit.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** On which days the agreed plans have whom. */
@ApplicationScoped
class TeamDays implements PanacheRepositoryBase<TeamDay, TakenDay> {
    /** An audit in any other state has let go of its days; one that is done keeps those until it ended. */
    private static final Set<AuditState> HOLDING = EnumSet.of(
            AuditState.AGREED,
            AuditState.IN_PROGRESS,
            AuditState.FIELDWORK_DONE,
            AuditState.REPORTED,
            AuditState.CLOSED);

    /** The days of these people's that audits other than this one hold. */
    Set<TakenDay> heldByOthers(UUID auditId, Collection<UUID> people, Collection<LocalDate> days) {
        return list("""
                select one from TeamDay one, Audit audit
                where one.auditId = audit.id and audit.id <> ?1 and one.personId in ?2 and one.day in ?3
                and audit.state in ?4 and (audit.fieldworkEndedOn is null or one.day <= audit.fieldworkEndedOn)
                """, auditId, people, days, HOLDING).stream()
                .map(TeamDay::taken)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<TakenDay> of(UUID auditId) {
        return list("auditId", auditId).stream().map(TeamDay::taken).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes the days for this audit, in the place of what it had; of two at the same moment the table refuses one. */
    void take(UUID auditId, Set<TakenDay> wanted) {
        delete("auditId", auditId);
        wanted.stream().sorted().forEach(day -> {
            free(day);
            persist(new TeamDay(day, auditId));
        });
        flush();
    }

    /** Nobody holds it any longer: what is left of an audit that ended, or was planned anew. */
    private void free(TakenDay day) {
        delete("""
                delete from TeamDay one where one.personId = ?1 and one.day = ?2 and not exists (
                    select 1 from Audit audit
                    where audit.id = one.auditId and audit.state in ?3
                    and (audit.fieldworkEndedOn is null or one.day <= audit.fieldworkEndedOn))
                """, day.personId(), day.day(), HOLDING);
    }
}
