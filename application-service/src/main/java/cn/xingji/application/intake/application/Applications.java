package cn.xingji.application.intake.application;

import cn.xingji.application.intake.team.CaseTeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import cn.xingji.usecase.Turn;
import cn.xingji.web.IfMatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The applications. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    /** A draft is its owner's alone; an auditor sees the cases of his own teams. */
    public static final Sight<Application> SIGHT = Sight.of(Application.class)
            .client("organization.id")
            .team(member -> CaseTeamMember.isOnTeamOf("id", member))
            .where(
                    Condition.known("receivedOn"),
                    Role.APPLICATION_REVIEWER,
                    Role.CONTRACT_SIGNATORY,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    static final Listing<Application> LISTING = Listing.of(Application.class)
            .seenBy(SIGHT)
            .filter("state")
            .sortWhereKnown("receivedOn", LocalDate.class, Application::receivedOn)
            .unique("number", String.class, Application::number)
            .with("organization")
            .inOrder("-number");

    public Application get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The same for who writes down something of it: until he is done nobody else changes it, archiving it included. */
    public Optional<Application> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** The same for who empties it: waits until nobody writes down anything of it. */
    public Application locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    /** An application that this caller may see. */
    public Application readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    /** An application that the body was handed, for what its staff does: of a draft it knows nothing. */
    public Application handedIn(UUID id) {
        return findByIdOptional(id)
                .filter(application -> application.receivedOn().isPresent())
                .orElseThrow(() -> unknown(id));
    }

    /** An application of the organisation that this applicant speaks for. */
    public Application own(UUID id, Caller caller) {
        var application = readable(id, caller);
        if (!caller.speaksFor(application.organization().id())) {
            throw unknown(id);
        }
        return application;
    }

    /**
     * A case that the body was handed, for an act of its staff that changes what its screens show: whoever acts on it
     * at the same moment waits until this act has ended, and it is another version from then on.
     *
     * @param seen the version that the act rests on
     */
    public Application forAct(UUID id, IfMatch seen) {
        return Turn.take(getEntityManager(), handedIn(id), application -> seen.require(application.version()));
    }

    /** The same for an applicant's own case. */
    public Application ownForAct(UUID id, IfMatch seen, Caller caller) {
        return Turn.take(getEntityManager(), own(id, caller), application -> seen.require(application.version()));
    }

    /** The same for an act that client and body may do alike, each of what he may see. */
    Application readableForAct(UUID id, IfMatch seen, Caller caller) {
        return Turn.take(getEntityManager(), readable(id, caller), application -> seen.require(application.version()));
    }

    /** The case of the cycle before. */
    Optional<Application> before(Application application) {
        return application.previousCase().map(this::get);
    }

    /** The next number: XJ-SQ, the year, and a running figure. */
    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('application_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-SQ-%d-%06d".formatted(today.getYear(), serial);
    }

    private static Refused unknown(UUID id) {
        return Refused.unknown("application " + id);
    }
}
