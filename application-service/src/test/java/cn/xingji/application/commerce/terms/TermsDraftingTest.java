package cn.xingji.application.commerce.terms;

import static cn.xingji.application.commerce.terms.SomeTerms.everyArticle;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract's terms on their way into force. */
@QuarkusTest
@RealStack
class TermsDraftingTest extends ApplyingSteps {
    @Test
    @Rule(R5_2_2_CONTRACT)
    void terms_are_drafted_by_one_person_and_published_by_another_once_every_clause_is_there() {
        var drafted = author().body(
                        terms(everyArticle().subList(1, everyArticle().size())))
                .post("/api/v1/contract-terms");
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        assertThat(drafted.jsonPath().getList("missing.code")).containsExactly("contract-clause.SCOPE");
        var version = drafted.jsonPath().getInt("version");
        publish(colleague(), version, drafted)
                .then()
                .statusCode(422)
                .body("facts.missing.code", hasItem("contract-clause.SCOPE"));

        var edited = author().header("If-Match", drafted.header("ETag"))
                .body(terms(everyArticle()))
                .put("/api/v1/contract-terms/{v}", version);

        edited.then().statusCode(200).body("missing", hasSize(0));
        publish(author(), version, edited).then().statusCode(403);
        publish(colleague(), version, drafted).then().statusCode(412);
        publish(colleague(), version, edited).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        signatory().get("/api/v1/contract-terms").then().body("version", hasItem(1));
        signatory().get("/api/v1/contract-terms/{v}", "nonsense").then().statusCode(404);
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void two_versions_do_not_take_effect_on_the_same_day() {
        var terms = terms(everyArticle());
        var one = author().body(terms).post("/api/v1/contract-terms");
        var other = author().body(terms).post("/api/v1/contract-terms");
        publish(colleague(), one.jsonPath().getInt("version"), one).then().statusCode(200);

        publish(colleague(), other.jsonPath().getInt("version"), other)
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-terms.day-taken"))
                .body("facts.day", equalTo(terms.get("effectiveFrom")));
    }

    private static Response publish(RequestSpecification by, int version, Response read) {
        return by.header("If-Match", read.header("ETag")).post("/api/v1/contract-terms/{v}/publish", version);
    }

    /** In force from so far a day that no other test's contract is drawn up with them. */
    private static Map<String, Object> terms(List<Article> articles) {
        var day = LocalDate.of(2100, 1, 1)
                .plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 100_000));
        return Map.of("effectiveFrom", day.toString(), "articles", articles);
    }

    private static RequestSpecification author() {
        return as("guo.hua", "administrator");
    }

    private static RequestSpecification colleague() {
        return as("he.qing", "administrator");
    }
}
