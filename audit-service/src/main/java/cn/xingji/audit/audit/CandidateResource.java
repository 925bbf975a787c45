package cn.xingji.audit.audit;

import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.audit.audit.WantedTeam.Place;
import cn.xingji.audit.auditor.Auditor;
import cn.xingji.audit.auditor.Auditors;
import cn.xingji.events.TeamRole;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom a scheduler could send: what stands against each, and against the team that he has in mind (R5.3.1.3). */
@Path("/api/v1/audits")
@RunOnVirtualThread
@Shown(by = Audits.class)
public class CandidateResource {
    private static final Set<TeamConstraint> OF_TEAMS =
            EnumSet.of(TeamConstraint.TRADE, TeamConstraint.ONE_SEAT_EACH, TeamConstraint.LEADERSHIP);

    /** One thing that stands in the way. */
    public record Against(
            TeamConstraint constraint, String rule, String code, Optional<UUID> personId, String message) {}

    /**
     * One of the body's people.
     *
     * @param knowsTrade whether he would cover the client's trade
     * @param againstAuditing what keeps him off the team as an auditor
     * @param againstLeading what keeps him from leading it beside that
     */
    public record Candidate(
            UUID personId,
            String name,
            boolean knowsTrade,
            List<Against> againstAuditing,
            List<Against> againstLeading) {}

    /**
     * @param days on which everything was asked
     * @param team everything that stands against the team as wished; none where nobody was named
     */
    public record Candidates(List<LocalDate> days, List<Against> team, List<Candidate> people) {}

    private final Audits audits;
    private final Auditors auditors;
    private final TeamFitness fitness;
    private final SignedIn signedIn;
    private final Language language;

    CandidateResource(Audits audits, Auditors auditors, TeamFitness fitness, SignedIn signedIn, Language language) {
        this.audits = audits;
        this.auditors = auditors;
        this.fitness = fitness;
        this.signedIn = signedIn;
        this.language = language;
    }

    @GET
    @Path("{id}/team/candidates")
    @RolesAllowed(Roles.AUDIT_SCHEDULER)
    @Operation(summary = "What stands against each person, and against a team in mind, on these days (R5.3.1.3)")
    public Candidates candidates(
            UUID id,
            @RestQuery("leader") Optional<UUID> leader,
            @RestQuery("member") @Size(max = 20) List<UUID> members,
            @RestQuery("technicalExpert") @Size(max = 20) List<UUID> technicalExperts,
            @RestQuery("observer") @Size(max = 20) List<UUID> observers,
            @RestQuery("from") Optional<LocalDate> from,
            @RestQuery("until") Optional<LocalDate> until) {
        var audit = audits.visible(id, signedIn.caller());
        var wish = TeamWish.of(leader, members, technicalExperts, observers, from, until);
        var everyone = auditors.everyone();
        var assignment =
                fitness.assignment(audit, everyone.stream().map(Auditor::id).toList(), wish.days());
        var team = wish.members().isEmpty()
                ? List.<Against>of()
                : told(TeamConstraint.all(fitness.wanted(wish.members()), assignment));
        return new Candidates(
                assignment.days().toList(),
                team,
                everyone.stream().map(person -> candidate(person, assignment)).toList());
    }

    private Candidate candidate(Auditor person, Assignment assignment) {
        var alone = new WantedTeam(List.of(new Place(person, TeamRole.LEADER)), List.of());
        return new Candidate(
                person.id(),
                person.name(),
                person.trades().contains(assignment.trade()),
                told(EnumSet.complementOf(EnumSet.copyOf(OF_TEAMS)).stream()
                        .flatMap(constraint -> constraint.against(alone, assignment))
                        .toList()),
                told(TeamConstraint.LEADERSHIP.against(alone, assignment).toList()));
    }

    private List<Against> told(List<Refused> found) {
        return found.stream()
                .map(one -> new Against(
                        TeamConstraint.valueOf((String) one.facts().get("constraint")),
                        one.rule().orElseThrow().id(),
                        one.code(),
                        Optional.ofNullable((UUID) one.facts().get("personId")),
                        Texts.of(one.code(), language.locale(), one.facts())))
                .toList();
    }
}
