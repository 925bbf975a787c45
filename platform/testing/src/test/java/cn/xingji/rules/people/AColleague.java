package cn.xingji.rules.people;

import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds people of the body's register: for everything, for good, tied to nobody, under nobody. */
final class AColleague {
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final LocalDate FOR_GOOD = LocalDate.of(2099, 12, 31);

    private final UUID id = UUID.randomUUID();
    private final String name;
    private final List<HeldCompetence> competences = new ArrayList<>();
    private final List<ClientTie> ties = new ArrayList<>();
    private final List<ReportingLine> superiors = new ArrayList<>();

    private AColleague(String name) {
        this.name = name;
    }

    static AColleague named(String name) {
        return new AColleague(name);
    }

    AColleague onlyFor(Competence competence, LocalDate since, LocalDate until) {
        competences.add(new HeldCompetence(competence.name(), since, until));
        return this;
    }

    AColleague tied(CreditCode client, TieKind kind, Optional<LocalDate> endedOn) {
        ties.add(new ClientTie(client, kind.name(), endedOn));
        return this;
    }

    AColleague under(Colleague superior, LocalDate since, Optional<LocalDate> until) {
        superiors.add(new ReportingLine(new PersonId(superior.id()), since, until));
        return this;
    }

    AColleague under(Colleague superior) {
        return under(superior, ALWAYS, Optional.empty());
    }

    Colleague build() {
        if (competences.isEmpty()) {
            for (var each : Competence.values()) {
                onlyFor(each, ALWAYS, FOR_GOOD);
            }
        }
        return new Colleague(id, name, new Standing(competences, ties, superiors));
    }
}
