package cn.xingji.audit.audit;

import cn.xingji.events.AuditKind;
import cn.xingji.identity.Impartiality;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audits, each shown to those who may know of it. */
@ApplicationScoped
public class Audits implements PanacheRepositoryBase<Audit, UUID> {

    /** Staff see every audit, an auditor those of his teams, the client its own. */
    static final Listing<Audit> LISTING = Listing.of(Audit.class)
            .seenBy(Audits::seen)
            .filter("case", "caseId")
            .filter("state")
            .sort("openedAt", Instant.class, Audit::openedAt)
            .sort("contractNumber", String.class, Audit::contractNumber)
            .unique("id", UUID.class, Audit::id)
            .inOrder("-openedAt");

    private final Impartiality impartiality;

    Audits(Impartiality impartiality) {
        this.impartiality = impartiality;
    }

    /** @throws Refused when there is none that the caller may know of */
    public Audit visible(UUID id, Caller caller) {
        return LISTING.visible(id, caller, getEntityManager());
    }

    /**
     * The same, held until the transaction ends, so that what is numbered or counted under it stays in order; it is
     * another version from now on, for whoever concludes from what is recorded under it.
     */
    private Audit held(UUID id, Caller caller) {
        var audit = visible(id, caller);
        getEntityManager().refresh(audit, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().lock(audit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return audit;
    }

    /** The client's own audit, for what only the client may do. */
    public Audit ofClient(UUID id, Caller caller) {
        var audit = visible(id, caller);
        if (!caller.speaksFor(audit.client().organizationId())) {
            throw unknown(id);
        }
        return audit;
    }

    /** An audit, for what the body keeps to itself: a client that asks learns of nothing. */
    public Audit ofBody(UUID id, Caller caller) {
        if (!caller.isStaff()) {
            throw unknown(id);
        }
        return visible(id, caller);
    }

    /** An audit, for an act of the team's: by a member whose act it is, who is as independent as when he was sent. */
    public Audit ofTeam(UUID id, AuditAct act, Caller member) {
        return requireTeam(visible(id, member), act, member);
    }

    /** The same, held. */
    public Audit heldForTeam(UUID id, AuditAct act, Caller member) {
        return requireTeam(held(id, member), act, member);
    }

    /** Before work that leads to an act of the team's: that this is a member whose act it is, and the time for it. */
    @Transactional
    public void requireReady(UUID id, AuditAct act, Caller member) {
        ofTeam(id, act, member).require(act);
    }

    private Audit requireTeam(Audit audit, AuditAct act, Caller member) {
        AllowedActs.requireTeam(audit, act, member);
        impartiality.today().require(member.id(), Part.TEAM, audit.soFar());
        return audit;
    }

    public List<Audit> ofProgramme(UUID programmeId) {
        return list("programmeId = ?1 order by openedAt, id", programmeId);
    }

    /** The audit of this kind whose report awaits the decision. */
    public Optional<Audit> reported(UUID caseId, AuditKind kind) {
        return find("caseId = ?1 and kind = ?2 and state = ?3", caseId, kind, AuditState.REPORTED)
                .firstResultOptional();
    }

    /** This audit, while its report awaits the decision. */
    public Optional<Audit> reported(UUID id) {
        return findByIdOptional(id).filter(audit -> audit.state() == AuditState.REPORTED);
    }

    private static Condition<Audit> seen(Caller caller) {
        if (seesAll(caller)) {
            return Condition.always();
        }
        return caller.is(Role.AUDITOR)
                ? (audit, query, builder) -> builder.exists(seats(audit, query, builder, caller))
                : Condition.<Audit>ownedBy("organizationId").apply(caller);
    }

    private static Subquery<Integer> seats(
            Root<Audit> audit, CommonAbstractCriteria query, CriteriaBuilder builder, Caller caller) {
        var seats = query.subquery(Integer.class);
        var seat = seats.correlate(audit).join("team");
        return seats.select(builder.literal(1)).where(builder.equal(seat.get("personId"), caller.id()));
    }

    /** The body's staff sees every audit; who is an auditor and nothing else, those of his teams. */
    private static boolean seesAll(Caller caller) {
        return caller.roles().stream().anyMatch(role -> role != Role.APPLICANT && role != Role.AUDITOR);
    }

    private static Refused unknown(UUID id) {
        return Refused.unknown("audit " + id);
    }
}
