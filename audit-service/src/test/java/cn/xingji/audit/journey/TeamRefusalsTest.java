package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.COMPETENCE;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Roles;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is sent, what the client says of it, and who may say so. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class TeamRefusalsTest {
    @Test
    @Rule(R5_3_1_3)
    void who_is_tied_to_the_client_is_refused_for_its_team() {
        var one = new ACase().opened();
        var consultant = UUID.randomUUID();
        as(COMPETENCE)
                .put(
                        "/api/v1/auditors/" + consultant,
                        Map.of(
                                "name",
                                "Tie Tied",
                                "registrationNumber",
                                "REG-" + consultant,
                                "registeredUntil",
                                "2029-12-31",
                                "competences",
                                List.of("AUDITOR"),
                                "trades",
                                List.of("T05")))
                .statusCode(201);
        as(COMPETENCE)
                .post(
                        "/api/v1/auditors/" + consultant + "/ties",
                        Map.of("creditCode", AnAudit.CREDIT_CODE.value(), "kind", "CONSULTED", "endedOn", "2025-06-30"))
                .statusCode(201);

        var answer = as(SCHEDULER).post(one.path("/team"), Map.of("leader", LEADER_ID, "members", List.of(consultant)));

        refused(answer, 422, "R5.3.1.3", "independence.tied-to-client");
        answer.body("facts.person", equalTo("Tie Tied")).body("facts.endedOn", equalTo("2025-06-30"));
    }

    @Test
    @Rule(R5_3_1_3)
    void who_is_tied_to_the_client_since_he_was_sent_does_nothing_more_on_its_team() {
        var one = new ACase().opened();
        var name = "Late Tied " + one.id();
        var leader = Tokens.of(name).role(Roles.AUDITOR);
        var person = Tokens.idOf(name);
        Registered.register(person, name, List.of("TEAM_LEADER"));
        as(SCHEDULER)
                .post(one.path("/team"), Map.of("leader", person, "members", List.of()))
                .statusCode(200);
        as(one.client())
                .post(one.path("/team/agreement"), Map.of("agreed", true))
                .statusCode(200);

        as(COMPETENCE)
                .post(
                        "/api/v1/auditors/" + person + "/ties",
                        Map.of("creditCode", AnAudit.CREDIT_CODE.value(), "kind", "EMPLOYED"))
                .statusCode(201);

        refused(
                as(leader).post(one.path("/document-review"), ACase.passed()),
                409,
                "R5.3.1.3",
                "independence.tied-to-client");
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void an_objection_with_its_reason_sends_the_team_back_and_stays_on_record() {
        var one = new ACase().opened();
        one.proposeTeam().statusCode(200);
        refused(
                as(one.client())
                        .post(
                                one.path("/team/agreement"),
                                Map.of("agreed", false, "objections", List.of(Map.of("personId", LEADER_ID)))),
                422,
                "R5.3.1.4-plan",
                "objection.reason-missing");

        as(one.client())
                .post(
                        one.path("/team/agreement"),
                        Map.of(
                                "agreed",
                                false,
                                "objections",
                                List.of(Map.of("personId", LEADER_ID, "reason", "He works for our competitor"))))
                .statusCode(200)
                .body("state", equalTo("PREPARING"));

        as(SCHEDULER)
                .get(one.path("/team"))
                .body("[0].answer", equalTo("OBJECTED"))
                .body("[0].objections[0].reason", equalTo("He works for our competitor"));
    }

    @Test
    @Rule(R5_3_1_4_PLAN)
    void the_client_agrees_to_the_team_that_it_has_read() {
        var one = new ACase().opened();
        one.proposeTeam().statusCode(200);
        var read = one.version();
        one.proposeTeam().statusCode(200);

        agreeing(one).post(one.path("/team/agreement")).then().statusCode(428);
        agreeing(one)
                .header("If-Match", read)
                .post(one.path("/team/agreement"))
                .then()
                .statusCode(412);
        agreeing(one)
                .header("If-Match", one.version())
                .post(one.path("/team/agreement"))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification agreeing(ACase one) {
        return as(one.client()).request().contentType(ContentType.JSON).body(Map.of("agreed", true));
    }

    @Test
    void a_team_proposed_anew_takes_the_place_of_the_one_before() {
        var one = new ACase().opened();
        one.proposeTeam().statusCode(200);

        one.proposeTeam().statusCode(200);

        as(SCHEDULER).get(one.path("/team")).body("answer", contains("AWAITED", "SUPERSEDED"));
    }

    @Test
    void the_same_key_proposes_one_team() {
        var one = new ACase().opened();
        var body = Map.of("leader", LEADER_ID, "members", List.of());
        var read = one.version();

        for (var sent = 0; sent < 2; sent++) {
            as(SCHEDULER)
                    .request()
                    .header("If-Match", read)
                    .header("Idempotency-Key", "team-" + one.id())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(one.path("/team"))
                    .then()
                    .statusCode(200);
        }

        as(SCHEDULER).get(one.path("/team")).body("$", hasSize(1));
    }
}
