package cn.xingji.application.client.organization;

import static cn.xingji.application.Forms.form;
import static cn.xingji.application.Forms.registration;
import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
import cn.xingji.testing.Persons;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import cn.xingji.testing.Told;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who applies: organisations and who speaks for them. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class OrganizationsTest extends ApplyingSteps {
    @BeforeEach
    void the_applicant_has_signed_up() {
        applicant = Persons.register(applicantName);
    }

    @Test
    @Rule(R5_1_ELIGIBLE)
    void an_organisation_is_registered_once_and_its_applicant_speaks_for_it_from_then_on() {
        var code = creditCode();
        var first = newcomer()
                .header("Idempotency-Key", code)
                .body(registration(code))
                .post("/api/v1/organizations");
        var again = newcomer()
                .header("Idempotency-Key", code)
                .body(registration(code))
                .post("/api/v1/organizations");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        var id = UUID.fromString(first.jsonPath().getString("id"));
        var registered = Told.await(OrganizationRegistered.class, id);
        Facts.tell(registered);
        await().untilAsserted(
                        () -> assertThat(Persons.organizationOf(applicant)).contains(id));
        given().auth()
                .oauth2(Tokens.of("another").role("applicant").sign())
                .contentType(ContentType.JSON)
                .body(registration(code))
                .post("/api/v1/organizations")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R5.1-eligible"));
    }

    @Test
    @Rule(R5_1_ELIGIBLE)
    void several_people_speak_for_an_organisation_and_its_owner_says_who() {
        registered();
        var colleague = "colleague-" + UUID.randomUUID();
        var person = Persons.register(colleague);
        var invited = applicant()
                .body(Map.of("email", "colleague@example.cn"))
                .post("/api/v1/organizations/{id}/invitations", organization);
        assertThat(invited.statusCode()).as(invited.asString()).isEqualTo(201);
        var code = Map.of("code", invited.jsonPath().getString("code"));
        var asColleague = given().auth()
                .oauth2(Tokens.of(colleague).subject(person).role("applicant").sign())
                .contentType(ContentType.JSON);

        asColleague.body(code).post("/api/v1/invitations/accept").then().statusCode(200);
        asColleague.body(code).post("/api/v1/invitations/accept").then().statusCode(409);
        Facts.tell(Told.await(MemberJoined.class, organization));
        await().untilAsserted(() -> assertThat(Persons.organizationOf(person)).contains(organization));

        applicant()
                .get("/api/v1/organizations/{id}/members", organization)
                .then()
                .body("positionLabel", contains("管理员", "成员"))
                .body("allowedActions", contains(List.of(), List.of("REMOVE")));
        applicant()
                .get("/api/v1/organizations/{id}/invitations", organization)
                .then()
                .body("[0].stateLabel", equalTo("已接受"))
                .body("[0].allowedActions", hasSize(0));
        Persons.signIn(colleague);
        var meanwhile = Tokens.of(colleague)
                .subject(person)
                .role("applicant")
                .organization(organization)
                .sign();
        applicant()
                .delete("/api/v1/organizations/{id}/members/{person}", organization, person)
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(meanwhile)
                .contentType(ContentType.JSON)
                .body(form())
                .post("/api/v1/applications")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:xingji:problem:caller.left-organization"));
        Facts.tell(Told.await(MemberLeft.class, organization));
        await().untilAsserted(() -> assertThat(Persons.organizationOf(person)).isEmpty());
        await().untilAsserted(() -> assertThat(Persons.sessionsOf(person)).isZero());
        applicant()
                .delete("/api/v1/organizations/{id}/members/{person}", organization, applicant)
                .then()
                .statusCode(409);
    }

    @Test
    @Rule(R5_1_ELIGIBLE)
    void what_the_licence_says_is_corrected_until_there_is_a_contract() {
        var code = creditCode();
        var registered = newcomer().body(registration(code)).post("/api/v1/organizations");
        organization = UUID.fromString(registered.jsonPath().getString("id"));
        var corrected = new HashMap<>(registration(code));
        corrected.put("address", "浙江省杭州市西湖区文三路 9 号");
        corrected.put("furtherContacts", List.of(Map.of("duty", "财务", "name", "周洁", "phone", "0571-88880001")));

        applicant()
                .header("If-Match", registered.header("ETag"))
                .body(corrected)
                .put("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(200)
                .body("regionName", equalTo("浙江省杭州市西湖区"))
                .body("furtherContacts.duty", contains("财务"))
                .body("allowedActions", contains("CORRECT", "CORRECT_LICENCE", "INVITE"));
        var nameless = new HashMap<>(corrected);
        nameless.put("furtherContacts", List.of(Map.of("duty", "财务", "name", " ", "phone", "0571-88880001")));
        applicant()
                .body(nameless)
                .put("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString("furtherContacts")));
        applicant()
                .header("If-Match", registered.header("ETag"))
                .body(corrected)
                .put("/api/v1/organizations/{id}", organization)
                .then()
                .statusCode(412);
    }
}
