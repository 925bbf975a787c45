package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.People.COMPETENCE;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Coded;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.ClientTie;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.people.HeldCompetence;
import cn.xingji.rules.people.ReportingLine;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class AuditorRegisterTest {
    private static final int AT_ONCE = 6;

    private final UUID person = UUID.randomUUID();
    private final String path = "/api/v1/auditors/" + person;

    @Test
    void who_is_registered_is_told_with_competences_and_trades() {
        as(COMPETENCE).put(path, entry("T05", "DECISION_MAKER")).statusCode(201);

        var told = Told.await(CompetenceRegistered.class, person);

        assertThat(told.competences()).containsExactly(Coded.of(Competence.DECISION_MAKER));
        assertThat(told.trades()).containsExactly("T05");
    }

    @Test
    @Rule(R5_3_1_3)
    void what_independence_needs_is_told_with_its_days() {
        var head = UUID.randomUUID();
        var client = "91310000MA1FL0AB34";
        as(COMPETENCE)
                .put("/api/v1/auditors/" + head, entry(head, List.of(), "APPROVER", Optional.empty()))
                .statusCode(201);
        as(COMPETENCE)
                .put(path, entry(person, List.of(), "TECHNICAL_REVIEWER", Optional.of(head)))
                .statusCode(201)
                .body("superior", equalTo(head.toString()));
        as(COMPETENCE)
                .post(path + "/ties", Map.of("creditCode", client, "kind", "EMPLOYED"))
                .statusCode(201);
        as(COMPETENCE)
                .post(path + "/ties", Map.of("creditCode", client, "kind", "EMPLOYED", "endedOn", "2026-10-31"))
                .statusCode(201);

        var told = Told.all(CompetenceRegistered.class, person).stream()
                .map(fact -> fact.standing().orElseThrow())
                .toList();

        assertThat(told.getFirst().competences())
                .extracting(HeldCompetence::competence)
                .containsExactly("TECHNICAL_REVIEWER");
        assertThat(told.getFirst().superiors())
                .extracting(ReportingLine::superior)
                .containsExactly(new PersonId(head));
        assertThat(told.get(1).ties())
                .containsExactly(new ClientTie(new CreditCode(client), "EMPLOYED", Optional.empty()));
        assertThat(told.getLast().ties())
                .containsExactly(
                        new ClientTie(new CreditCode(client), "EMPLOYED", Optional.of(LocalDate.of(2026, 10, 31))));
    }

    @Test
    void a_superior_is_in_the_register_and_who_audits_has_his_trades() {
        as(COMPETENCE)
                .put(path, entry(person, List.of(), "APPROVER", Optional.of(UUID.randomUUID())))
                .statusCode(422)
                .body("code", equalTo("auditor.superior-unknown"));
        as(COMPETENCE)
                .put(path, entry(person, List.of(), "APPROVER", Optional.of(person)))
                .statusCode(422)
                .body("code", equalTo("auditor.own-superior"));
        as(COMPETENCE)
                .put(path, entry(person, List.of(), "AUDITOR", Optional.empty()))
                .statusCode(422)
                .body("code", equalTo("auditor.trades-missing"));
        as(COMPETENCE).answer(path).then().statusCode(404);
    }

    @Test
    void an_entry_is_replaced_only_by_who_has_seen_it() {
        as(COMPETENCE).put(path, entry("T05", "AUDITOR")).statusCode(201);

        as(COMPETENCE).put(path, entry("T06", "AUDITOR")).statusCode(428);
        as(COMPETENCE).put(path, "\"99\"", entry("T06", "AUDITOR")).statusCode(412);
        as(COMPETENCE)
                .put(path, as(SCHEDULER).answer(path).header("ETag"), entry("T06", "AUDITOR"))
                .statusCode(200);

        assertThat(Told.all(CompetenceRegistered.class, person)).hasSize(2);
    }

    @Test
    void of_several_who_register_a_person_at_the_same_moment_one_does() throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        Callable<Integer> register = () -> {
            together.await();
            return as(COMPETENCE).put(path, entry("T05", "AUDITOR")).extract().statusCode();
        };

        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, register))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 428);
        }
        assertThat(Told.all(CompetenceRegistered.class, person)).hasSize(1);
    }

    @Test
    void two_people_with_one_registration_number_are_a_conflict() {
        as(COMPETENCE).put(path, entry("T05", "AUDITOR")).statusCode(201);

        as(COMPETENCE)
                .put("/api/v1/auditors/" + UUID.randomUUID(), entry("T05", "AUDITOR"))
                .statusCode(409)
                .body("type", equalTo("urn:xingji:problem:done-by-another"));
    }

    @Test
    void the_register_is_searched_by_trade_and_competence() {
        as(COMPETENCE).put(path, entry("T77", "AUDITOR")).statusCode(201);

        as(SCHEDULER).get("/api/v1/auditors?trade=T77&competence=AUDITOR").body("id", hasItem(person.toString()));
        as(SCHEDULER).get("/api/v1/auditors?trade=T78").body("id", not(hasItem(person.toString())));
        as(SCHEDULER).get("/api/v1/auditors?competence=TEAM_LEADER").body("id", not(hasItem(person.toString())));
        as(SCHEDULER).get("/api/v1/auditors").body("id", hasItem(person.toString()));
    }

    private Map<String, Object> entry(String trade, String competence) {
        return entry(person, List.of(trade), competence, Optional.empty());
    }

    private static Map<String, Object> entry(
            UUID person, List<String> trades, String competence, Optional<UUID> superior) {
        var entry = new HashMap<String, Object>(Map.of(
                "name",
                "Register Test",
                "registrationNumber",
                "REG-" + person,
                "registeredUntil",
                "2029-12-31",
                "competences",
                List.of(competence),
                "trades",
                trades));
        superior.ifPresent(above -> entry.put("superior", above));
        return entry;
    }
}
