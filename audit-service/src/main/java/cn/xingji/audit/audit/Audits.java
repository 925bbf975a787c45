package cn.xingji.audit.audit;

import cn.xingji.events.AuditKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.service.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audits, each shown to those who may know of it. */
@ApplicationScoped
public class Audits implements PanacheRepositoryBase<Audit, UUID> {

    /** What a list is asked for. */
    record Filter(Optional<UUID> caseId, Optional<AuditState> state, Optional<String> cursor, int size) {}

    /** @throws Refused when there is none that the caller may know of */
    public Audit visible(UUID id, Caller caller) {
        return findByIdOptional(id).filter(audit -> maySee(audit, caller)).orElseThrow(() -> Refused.unknown("audit"));
    }

    /** The same, held until the transaction ends, so that what is numbered or counted under it stays in order. */
    public Audit held(UUID id, Caller caller) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(audit -> maySee(audit, caller))
                .orElseThrow(() -> Refused.unknown("audit"));
    }

    /** The client's own audit, for what only the client may do. */
    public Audit ofClient(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(audit -> caller.speaksFor(audit.client().organizationId()))
                .orElseThrow(() -> Refused.unknown("audit"));
    }

    public List<Audit> ofProgramme(UUID programmeId) {
        return list("programmeId = ?1 order by openedAt, id", programmeId);
    }

    /** The audit of this kind whose report awaits the decision. */
    public Optional<Audit> reported(UUID caseId, AuditKind kind) {
        return find("caseId = ?1 and kind = ?2 and state = ?3", caseId, kind, AuditState.REPORTED)
                .firstResultOptional();
    }

    /** The newest first. */
    Page<Audit> page(Filter filter, Caller caller) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        filter.caseId().ifPresent(id -> {
            conditions.add("a.caseId = :caseId");
            values.put("caseId", id);
        });
        filter.state().ifPresent(state -> {
            conditions.add("a.state = :state");
            values.put("state", state);
        });
        filter.cursor().map(Position::of).ifPresent(after -> {
            conditions.add("(a.openedAt < :openedAt or (a.openedAt = :openedAt and a.id < :id))");
            values.put("openedAt", after.openedAt());
            values.put("id", after.id());
        });
        restrict(conditions, values, caller);
        var rows = find(
                        "from Audit a where " + String.join(" and ", conditions)
                                + " order by a.openedAt desc, a.id desc",
                        values)
                .range(0, filter.size())
                .list();
        return Page.of(rows, filter.size(), audit -> audit.openedAt() + " " + audit.id());
    }

    private static void restrict(List<String> conditions, Map<String, Object> values, Caller caller) {
        if (seesAll(caller)) {
            return;
        }
        if (caller.is(Role.AUDITOR)) {
            conditions.add("exists (select 1 from a.team seat where seat.personId = :me)");
            values.put("me", caller.id());
        } else {
            conditions.add("a.organizationId = :organization");
            values.put("organization", caller.ownOrganization());
        }
    }

    private static boolean maySee(Audit audit, Caller caller) {
        return seesAll(caller)
                || (caller.is(Role.AUDITOR) && audit.hasMember(caller.id()))
                || caller.speaksFor(audit.client().organizationId());
    }

    /** The body's staff sees every audit; who is an auditor and nothing else, those of his teams. */
    private static boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role != Role.APPLICANT && role != Role.AUDITOR);
    }

    /** Where a page ended. */
    private record Position(Instant openedAt, UUID id) {
        static Position of(String cursor) {
            var parts = Page.decode(cursor).split(" ", 2);
            try {
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException notOurs) {
                throw Refused.invalidField("problem.cursor", "cursor");
            }
        }
    }
}
