package cn.xingji.audit.auditor;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.audit.audit.CompetentTeam.Assignment;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.people.Colleagues;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.CoolingOff;
import cn.xingji.rules.people.Independence;
import cn.xingji.rules.people.TieKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds people of the body: registered, auditors of trade T05, tied to nobody. */
public final class AnAuditor {
    private static final CoolingOff TWO_YEARS =
            new CoolingOff(new Span.Months(24, false), new WorkingCalendar(List.of()));

    private static final LocalDate REGISTERED_ON = LocalDate.of(2020, 1, 1);

    private final String name;
    private final EnumSet<Competence> competences = EnumSet.of(Competence.AUDITOR);
    private Set<String> trades = Set.of("T05");
    private LocalDate registeredUntil = LocalDate.of(2028, 12, 31);
    private Optional<Tie> tie = Optional.empty();

    private AnAuditor(String name) {
        this.name = name;
    }

    public static AnAuditor named(String name) {
        return new AnAuditor(name);
    }

    /** The assignment of these people to the client of {@link AnAudit}. */
    public static Assignment assignment(LocalDate day, List<Auditor> people) {
        Colleagues register = id -> people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Auditor::colleague);
        return new Assignment(
                new CaseSoFar(AnAudit.CREDIT_CODE, List.of()), "T05", new Independence(register, TWO_YEARS, day));
    }

    public AnAuditor leading() {
        competences.add(Competence.TEAM_LEADER);
        return this;
    }

    public AnAuditor onlyDeciding() {
        competences.clear();
        competences.add(Competence.DECISION_MAKER);
        return this;
    }

    public AnAuditor trades(String... codes) {
        trades = Set.of(codes);
        return this;
    }

    public AnAuditor registeredUntil(LocalDate day) {
        registeredUntil = day;
        return this;
    }

    public AnAuditor tied(TieKind kind, LocalDate endedOn) {
        tie = Optional.of(new Tie(AnAudit.CREDIT_CODE, kind, Optional.of(endedOn)));
        return this;
    }

    public AnAuditor stillTied(TieKind kind) {
        tie = Optional.of(new Tie(AnAudit.CREDIT_CODE, kind, Optional.empty()));
        return this;
    }

    public Auditor build() {
        var auditor = new Auditor(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        auditor.register(
                new Qualification(name, "REG-" + name, registeredUntil, competences, trades, Optional.empty()),
                REGISTERED_ON);
        tie.ifPresent(each -> auditor.tie(each, REGISTERED_ON));
        return auditor;
    }
}
