package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.LEADER_ID;
import static cn.xingji.audit.journey.People.MEMBER;
import static cn.xingji.audit.journey.People.REVIEWER;
import static cn.xingji.audit.journey.People.SCHEDULER;
import static cn.xingji.audit.journey.People.STRANGER;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.AuditEvent.DocumentCorrectionSentBack;
import cn.xingji.events.AuditEvent.DocumentCorrectionsHandedIn;
import cn.xingji.events.AuditEvent.DocumentNonconformitiesRaised;
import cn.xingji.events.AuditEvent.DocumentNonconformityVerified;
import cn.xingji.events.AuditEvent.PlanDeclined;
import cn.xingji.events.AuditEvent.TeamObjected;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client's part of an audit: objections, declined plans, corrections. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class CorrectionsTest {
    private static final String FIRST = "a 缺少服务蓝图";
    private static final String SECOND = "b 缺少投诉程序";

    @Test
    @Rule(R5_3_1_4_PLAN)
    void a_team_objected_to_and_a_plan_declined_are_told_without_the_reasons() {
        var one = new ACase().opened();
        one.proposeTeam().statusCode(200);
        var objection = Map.of("personId", LEADER_ID, "reason", "He works for our competitor");
        as(one.client())
                .post(one.path("/team/agreement"), Map.of("agreed", false, "objections", List.of(objection)))
                .statusCode(200);
        one.proposeTeam().statusCode(200);
        as(one.client())
                .post(one.path("/team/agreement"), Map.of("agreed", true))
                .statusCode(200);
        as(LEADER).post(one.path("/document-review"), ACase.passed()).statusCode(200);
        one.proposePlan(ACase.DAY).statusCode(200);
        as(one.client())
                .post(one.path("/plan/agreement"), Map.of("version", 1, "agreed", false, "remarks", "A week later"))
                .statusCode(200);

        assertThat(Told.all(TeamObjected.class, one.id())).singleElement().satisfies(told -> {
            assertThat(told.persons()).containsExactly(new PersonId(LEADER_ID));
            assertThat(told.objections()).isEqualTo(1);
        });
        assertThat(Told.all(PlanDeclined.class, one.id()))
                .extracting(PlanDeclined::version)
                .containsExactly(1);
    }

    @Test
    @Rule(R5_3_2_NC)
    void a_round_that_fails_leaves_open_what_was_sent_back_and_verified_what_was_verified() {
        var one = new ACase().withTeam();
        List<String> ids = one.raise(FIRST, SECOND).extract().path("nonconformities.id");
        one.answer(ids.get(0), "已补充服务蓝图").statusCode(200);
        one.answer(ids.get(1), "已补充投诉程序").statusCode(200);
        one.handIn().statusCode(200);
        one.verify(ids.get(0)).statusCode(200);
        as(LEADER)
                .post(one.verificationPath(ids.get(1)), Map.of("reason", "没有时限"))
                .statusCode(400)
                .body("violations[0].field", equalTo("verified"));
        refused(one.sendBack(ids.get(1), " "), 422, "R5.3.2-nc", "nonconformity.sent-back-without-reason");
        one.sendBack(ids.get(1), "没有时限").statusCode(200);

        one.raise()
                .statusCode(200)
                .body("state", equalTo("CORRECTION"))
                .body("nonconformities.state", contains("VERIFIED", "OPEN"));

        refused(one.answer(ids.get(0), "又一次"), 409, "R5.3.2-nc", "act.not-allowed-in-state");
        as(one.client())
                .get(one.path("/document-review"))
                .body("nonconformities[1].round", equalTo(1))
                .body("nonconformities[1].answers[0].judgement.reason", equalTo("没有时限"))
                .body("nonconformities[1].allowedActions", contains("CORRECT"))
                .body("nonconformities[0].allowedActions", empty());
        one.answer(ids.get(1), "已补充时限").statusCode(200).body("nonconformities[1].answers.round", contains(1, 2));
        one.handIn().statusCode(200);
        one.verify(ids.get(1)).statusCode(200);
        as(LEADER).post(one.path("/document-review"), ACase.passed()).body("state", equalTo("READY"));

        assertThat(Told.all(DocumentNonconformitiesRaised.class, one.id()))
                .extracting(DocumentNonconformitiesRaised::nonconformities)
                .containsExactly(List.of(FIRST, SECOND), List.of(SECOND));
        assertThat(Told.all(DocumentCorrectionsHandedIn.class, one.id()))
                .extracting(told -> told.round() + ": " + told.answered())
                .containsExactly("1: 2", "2: 1");
        assertThat(Told.all(DocumentNonconformityVerified.class, one.id())).hasSize(2);
        assertThat(Told.all(DocumentCorrectionSentBack.class, one.id()))
                .extracting(told -> told.nonconformityId().toString())
                .containsExactly(ids.get(1));
    }

    @Test
    @Rule(R5_3_2_NC)
    void the_files_of_an_answer_are_the_clients_the_teams_and_the_bodys() {
        var one = new ACase().withTeam();
        String lacking = one.raise(FIRST).extract().path("nonconformities[0].id");
        String file = one.answer(lacking, "first try").extract().path("nonconformities[0].answers[0].files[0].id");
        var path = one.path("/document-nonconformities/" + lacking + "/files/" + file);

        for (var reader : List.of(one.client(), LEADER, MEMBER, REVIEWER, SCHEDULER)) {
            assertThat(as(reader).answer(path).asString()).isEqualTo("first try");
        }
        as(People.clientOf(UUID.randomUUID())).get(path).statusCode(404);
        as(STRANGER).get(path).statusCode(404);
        var elsewhere = new ACase().withTeam();
        as(LEADER)
                .get(elsewhere.path("/document-nonconformities/" + lacking + "/files/" + file))
                .statusCode(404);

        // what was not handed in yet is replaced, its file with it
        one.answer(lacking, "second try").statusCode(200).body("nonconformities[0].answers", hasSize(1));
        as(one.client()).get(path).statusCode(404);
    }

    @Test
    @Rule(R5_3_2_NC)
    void another_cases_nonconformity_is_unknown_and_only_the_leader_judges() {
        var one = new ACase().withTeam();
        String lacking = one.raise(FIRST).extract().path("nonconformities[0].id");
        var other = new ACase().withTeam();
        other.raise(SECOND).statusCode(200);

        other.answer(lacking, "已补充").statusCode(404);
        one.answering("已补充")
                .header("If-Match", "*")
                .auth()
                .oauth2(LEADER.sign())
                .post(one.answerPath(lacking))
                .then()
                .statusCode(403);
        one.answer(lacking, "已补充").statusCode(200);
        refused(one.verify(lacking), 409, "R5.3.2-nc", "act.not-allowed-in-state");
        one.handIn().statusCode(200);

        refused(
                as(MEMBER).post(one.verificationPath(lacking), Map.of("verified", true)),
                403,
                "R5.3.2-nc",
                "audit.leader-only");
        as(one.client())
                .post(one.verificationPath(lacking), Map.of("verified", true))
                .statusCode(403);
        as(LEADER).get(one.path("")).body("allowedActions", hasItem("JUDGE_CORRECTION"));
    }

    @Test
    @Rule(R5_3_2_NC)
    void an_answer_rests_on_what_was_read_and_is_given_once_however_often_it_is_sent() {
        var one = new ACase().withTeam();
        String lacking = one.raise(FIRST).extract().path("nonconformities[0].id");
        var read = one.version();
        one.answering("已补充").post(one.answerPath(lacking)).then().statusCode(428);
        one.answering("已补充")
                .header("If-Match", "\"0\"")
                .post(one.answerPath(lacking))
                .then()
                .statusCode(412);

        var answers = Stream.generate(() -> one.answering("已补充")
                        .header("If-Match", read)
                        .header("Idempotency-Key", "answer-" + one.id())
                        .post(one.answerPath(lacking)))
                .limit(2)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        as(LEADER).get(one.path("/document-review")).body("nonconformities[0].answers", hasSize(1));
    }

    @Test
    @Rule(R5_3_2_NC)
    void of_two_answers_at_once_one_counts() {
        var one = new ACase().withTeam();
        String lacking = one.raise(FIRST).extract().path("nonconformities[0].id");
        var read = one.version();

        var both = Stream.of("one", "other")
                .map(correction -> CompletableFuture.supplyAsync(() -> one.answering(correction)
                        .header("If-Match", read)
                        .post(one.answerPath(lacking))
                        .statusCode()))
                .toList();

        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412);
        as(LEADER).get(one.path("/document-review")).body("nonconformities[0].answers", hasSize(1));
    }
}
