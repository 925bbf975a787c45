package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.People.COMPETENCE;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Competence;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Rule;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class AuditorRegisterTest {
    private final UUID person = UUID.randomUUID();
    private final String path = "/api/v1/auditors/" + person;

    @Test
    @Rule("R5.2.1-c")
    void who_is_registered_is_told_with_competences_and_trades() {
        as(COMPETENCE).put(path, entry("T05", "DECISION_MAKER")).statusCode(201);

        var told = Told.await(CompetenceRegistered.class, person);

        assertThat(told.competences()).containsExactly(Competence.DECISION_MAKER);
        assertThat(told.trades()).containsExactly("T05");
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
    void the_register_is_searched_by_trade_and_competence() {
        as(COMPETENCE).put(path, entry("T77", "AUDITOR")).statusCode(201);

        as(SCHEDULER).get("/api/v1/auditors?trade=T77&competence=AUDITOR").body("id", hasItem(person.toString()));
        as(SCHEDULER).get("/api/v1/auditors?trade=T78").body("id", not(hasItem(person.toString())));
        as(SCHEDULER).get("/api/v1/auditors?competence=TEAM_LEADER").body("id", not(hasItem(person.toString())));
        as(SCHEDULER).get("/api/v1/auditors").body("id", hasItem(person.toString()));
    }

    private Map<String, Object> entry(String trade, String competence) {
        return Map.of(
                "name",
                "Register Test",
                "registrationNumber",
                "REG-" + person,
                "registeredUntil",
                "2029-12-31",
                "competences",
                List.of(competence),
                "trades",
                List.of(trade));
    }
}
