package cn.xingji.audit.fieldwork;

import cn.xingji.audit.audit.Audit;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The meetings of the audits. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /** In the order of their beginning. */
    public List<Meeting> of(UUID auditId) {
        return list("auditId = ?1 order by startedAt, id", auditId);
    }

    MeetingsHeld held(Audit audit) {
        var kinds = of(audit.id()).stream().map(Meeting::kind).collect(Collectors.toSet());
        return new MeetingsHeld(audit.team().size(), kinds);
    }
}
