package cn.xingji.audit.audit;

import cn.xingji.events.TeamMember;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who sat on the audits' teams, from when until when. */
@ApplicationScoped
public class Stints implements PanacheRepositoryBase<Stint, UUID> {

    /** Everyone who ever sat on an audit's team, in the order of coming. */
    public List<Stint> of(UUID auditId) {
        return list("auditId = ?1 order by since, name", auditId);
    }

    /** From now on it is this team: whoever is not on it, or not in this place, leaves; whoever is new, comes. */
    void turnOver(UUID auditId, List<TeamMember> team, Instant now) {
        var running = list("auditId = ?1 and until is null", auditId);
        running.stream().filter(stint -> team.stream().noneMatch(stint::isNow)).forEach(stint -> stint.end(now));
        flush();
        team.stream()
                .filter(member -> running.stream().noneMatch(stint -> stint.isNow(member)))
                .forEach(member -> persist(new Stint(auditId, member, now)));
    }
}
