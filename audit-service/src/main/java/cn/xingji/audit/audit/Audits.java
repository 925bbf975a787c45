package cn.xingji.audit.audit;

import cn.xingji.events.AuditKind;
import cn.xingji.identity.Impartiality;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Part;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import cn.xingji.usecase.Turn;
import cn.xingji.web.IfMatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The audits, each shown to those who may know of it. */
@ApplicationScoped
public class Audits implements PanacheRepositoryBase<Audit, UUID> {

    /** What the body keeps to itself of an audit: its evidence, its record, its score. */
    static final Sight<Audit> OF_BODY = Sight.of(Audit.class)
            .team(Condition.among("team", "personId"))
            .every(
                    Role.APPLICATION_REVIEWER,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    /** The audit itself is its client's as well. */
    static final Sight<Audit> SIGHT = OF_BODY.client("organizationId");

    static final Listing<Audit> LISTING = Listing.of(Audit.class)
            .seenBy(SIGHT)
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
        return SIGHT.one(id, caller, getEntityManager());
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

    /** The same, in its turn, for what is part of it and has no version of its own. */
    public Audit inTurnOfClient(UUID id, IfMatch seen, Caller caller) {
        return inTurn(ofClient(id, caller), seen);
    }

    /** An audit, for what the body keeps to itself. */
    public Audit ofBody(UUID id, Caller caller) {
        return OF_BODY.one(id, caller, getEntityManager());
    }

    /** Whether the caller sees any audit of this client. */
    public boolean shows(UUID client, Caller caller) {
        return SIGHT.find("organizationId", client, caller, getEntityManager()).isPresent();
    }

    /** An audit, for an act of the team's: by a member whose act it is, who is as independent as when he was sent. */
    public Audit ofTeam(UUID id, AuditAct act, Caller member) {
        return requireTeam(visible(id, member), act, member);
    }

    /** The same, held. */
    public Audit heldForTeam(UUID id, AuditAct act, Caller member) {
        return requireTeam(held(id, member), act, member);
    }

    /** The same, in its turn, for what is part of it and has no version of its own. */
    public Audit inTurnOfTeam(UUID id, IfMatch seen, AuditAct act, Caller member) {
        return inTurn(ofTeam(id, act, member), seen);
    }

    /** The same, for what its team's leader does to such a part. */
    public Audit inTurnOfLeader(UUID id, IfMatch seen, RuleId rule, Caller leader) {
        var audit = visible(id, leader);
        audit.requireLeader(leader.id(), rule);
        impartiality.today().require(leader.id(), Part.TEAM, audit.soFar());
        return inTurn(audit, seen);
    }

    private Audit inTurn(Audit one, IfMatch seen) {
        return Turn.take(getEntityManager(), one, audit -> seen.require(audit.version()));
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

    /** Those of a case that are not over yet, or could be ordered again. */
    public List<Audit> unfinished(UUID caseId) {
        return list(
                "caseId = ?1 and followedBy is null and state not in ?2 order by openedAt, id",
                caseId,
                Set.of(AuditState.CLOSED, AuditState.CASE_TERMINATED));
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

    private static Refused unknown(UUID id) {
        return Refused.unknown("audit " + id);
    }
}
