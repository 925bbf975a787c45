package cn.xingji.rules.people;

import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;

import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.CaseSoFar.Involvement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whether somebody may do a part of a client's case on a day (R5.3.1.3, R5.4-independent): he is in the body's register
 * for it; nothing that still counts ties him to the client; he has done nothing in the case that this excludes; and who
 * decides works under nobody who reviewed the file.
 *
 * @param coolingOff how long a tie that has ended still counts
 */
public record Independence(Colleagues register, CoolingOff coolingOff, LocalDate day) {

    /**
     * The colleague, as the register knows him.
     *
     * @throws Refused with everything that stands against him, each with the fact
     */
    public Colleague require(UUID personId, Part part, CaseSoFar soFar) {
        against(personId, part, soFar).refuse();
        return register.find(personId).orElseThrow();
    }

    /** Everything that stands against this person doing this part. */
    public Refusals against(UUID personId, Part part, CaseSoFar soFar) {
        var person = register.find(personId);
        var name = person.map(Colleague::name).orElseGet(personId::toString);
        return soFar.involved().stream()
                .filter(done -> done.personId().equals(personId) && part.excludes(done.part()))
                .map(done -> about(part.rule(), "independence.done-before", part, personId, name)
                        .with("before", done.part()))
                .reduce(Refusals.NONE, Refusals::and, Refusals::and)
                .and(person.map(colleague -> against(colleague, part, soFar))
                        .orElseGet(
                                () -> Refusals.NONE.and(unregistered("independence.unknown", part, personId, name))));
    }

    private Refusals against(Colleague person, Part part, CaseSoFar soFar) {
        var found = Refusals.NONE;
        if (!person.standing().isFor(part, day)) {
            found = found.and(unregistered("independence.not-registered-for-it", part, person.id(), person.name()));
        }
        var tie = person.standing().tieTo(soFar.client(), coolingOff, day);
        if (tie.isPresent()) {
            found = found.and(about(R5_3_1_3, "independence.tied-to-client", part, person.id(), person.name())
                    .with("client", soFar.client())
                    .with("tie", tie.get().kind())
                    .with(
                            "endedOn",
                            tie.get().endedOn().map(LocalDate::toString).orElse("—")));
        }
        if (part == Part.DECISION && isUnderReviewer(person, soFar)) {
            found = found.and(
                    about(R5_4_INDEPENDENT, "independence.reviewers-subordinate", part, person.id(), person.name()));
        }
        return found;
    }

    private boolean isUnderReviewer(Colleague person, CaseSoFar soFar) {
        var above = above(person);
        return soFar.involved().stream()
                .filter(done -> done.part() == Part.TECHNICAL_REVIEW)
                .map(Involvement::personId)
                .anyMatch(above::contains);
    }

    /** Everyone whom he works under, however far up. */
    private Set<UUID> above(Colleague person) {
        var found = new HashSet<UUID>();
        climb(person, found);
        return found;
    }

    private void climb(Colleague person, Set<UUID> found) {
        for (var superior : person.standing().superiorsOn(day)) {
            if (found.add(superior)) {
                register.find(superior).ifPresent(next -> climb(next, found));
            }
        }
    }

    /** Registering comes first: nobody is forbidden it for good. */
    private static Refused unregistered(String code, Part part, UUID personId, String name) {
        return facts(Refused.outOfOrder(R5_3_1_3, code), part, personId, name);
    }

    /** A team is appointed by another: that he is unfit is no lack of the caller's rights. */
    private static Refused about(RuleId rule, String code, Part part, UUID personId, String name) {
        var refused = part == Part.TEAM ? Refused.conflict(rule, code) : Refused.forbidden(rule, code);
        return facts(refused, part, personId, name);
    }

    private static Refused facts(Refused refused, Part part, UUID personId, String name) {
        return refused.with("person", name).with("personId", personId).with("part", part);
    }
}
