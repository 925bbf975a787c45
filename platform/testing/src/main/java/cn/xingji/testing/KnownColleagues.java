package cn.xingji.testing;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Coded;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.HeldCompetence;
import cn.xingji.rules.people.ReportingLine;
import cn.xingji.rules.people.Standing;
import cn.xingji.rules.vocabulary.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The body's people of a test, by the names of their {@link Tokens}: told as audit-service tells of its register. */
public final class KnownColleagues {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate FOR_GOOD = LocalDate.of(2099, 12, 31);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private KnownColleagues() {}

    /** Registered for everything, in no trade, tied to nobody: told once to a database, and known to this strand. */
    public static void are(String strand, String... names) {
        for (var name : names) {
            var event = UUID.nameUUIDFromBytes(("register " + name).getBytes(StandardCharsets.UTF_8));
            if (!Database.hasHeard(strand, event)) {
                tell(strand, event, registered(Tokens.idOf(name), name, List.of(), List.of()));
            }
        }
    }

    /** The same, for somebody whose tokens bear this id. */
    public static void isOne(String strand, UUID person, String name) {
        tell(strand, UUID.randomUUID(), registered(person, name, List.of(), List.of()));
    }

    /** The same, tied to these clients. */
    public static void areTied(String strand, String name, ClientTie... ties) {
        tell(strand, UUID.randomUUID(), registered(Tokens.idOf(name), name, List.of(ties), List.of()));
    }

    /** The same, working under somebody. */
    public static void areUnder(String strand, String name, String superior) {
        var line = new ReportingLine(new PersonId(Tokens.idOf(superior)), ALWAYS, Optional.empty());
        tell(strand, UUID.randomUUID(), registered(Tokens.idOf(name), name, List.of(), List.of(line)));
    }

    /** Returns once no further strand takes it in, so that whoever counts rows afterwards does not see it come. */
    private static void tell(String strand, UUID event, CompetenceRegistered registered) {
        Facts.tellAgain(event, registered);
        Awaitility.await(registered.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Database.hasHeard(strand, event));
        var before = new AtomicReference<>(Set.<String>of());
        Awaitility.await("quiet after " + registered.name())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> Database.strandsThatHeard(event),
                        heard -> before.getAndSet(heard).equals(heard));
    }

    private static CompetenceRegistered registered(
            UUID person, String name, List<ClientTie> ties, List<ReportingLine> superiors) {
        var held = Arrays.stream(Competence.values())
                .map(each -> new HeldCompetence(each.name(), ALWAYS, FOR_GOOD))
                .toList();
        return new CompetenceRegistered(
                new PersonId(person),
                name,
                Coded.each(EnumSet.allOf(Competence.class)),
                Set.of(),
                FOR_GOOD,
                Optional.of(new Standing(held, ties, superiors)));
    }
}
