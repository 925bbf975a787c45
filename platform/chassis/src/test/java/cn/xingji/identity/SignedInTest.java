package cn.xingji.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a service takes somebody for. */
@QuarkusTest
@RealStack
class SignedInTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    @Inject
    Departures departures;

    private final UUID person = UUID.randomUUID();
    private final UUID organization = UUID.randomUUID();

    @Test
    void staff_go_by_the_name_that_the_body_verified_and_applicants_by_their_own() {
        ask(Tokens.of("林国").role(Roles.APPROVER).callingHimself("马丽"))
                .statusCode(200)
                .body(equalTo("林国"));
        ask(Tokens.of("li.na").role(Roles.APPLICANT).callingHimself("李娜"))
                .statusCode(200)
                .body(equalTo("李娜"));
    }

    @Test
    void staff_whose_name_nobody_verified_can_not_act() {
        ask(Tokens.of("lin.guo").role(Roles.APPROVER).unverified())
                .statusCode(403)
                .body("type", equalTo("urn:xingji:problem:caller.name-unverified"));
    }

    @Test
    void who_left_an_organisation_no_longer_speaks_for_it_while_his_token_still_lives() {
        var member = Tokens.of("li.na").subject(person).role(Roles.APPLICANT).organization(organization);
        ask(member).statusCode(200);

        var left = new MemberLeft(new OrganizationId(organization), new PersonId(person), TODAY);
        QuarkusTransaction.requiringNew().run(() -> departures.left(left, NOON));

        ask(member).statusCode(403).body("type", equalTo("urn:xingji:problem:caller.left-organization"));
        ask(Tokens.of("li.na").subject(person).role(Roles.APPLICANT)).statusCode(200);
        ask(Tokens.of("li.na").subject(person).role(Roles.APPLICANT).organization(UUID.randomUUID()))
                .statusCode(200);

        var joined = new MemberJoined(new OrganizationId(organization), new PersonId(person), "李娜", TODAY);
        QuarkusTransaction.requiringNew().run(() -> departures.joined(joined, NOON.plusSeconds(60)));

        ask(member).statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> departures.left(left, NOON.plusSeconds(30)));

        // heard only now, after the return that followed it
        ask(member).statusCode(200);
    }

    private static ValidatableResponse ask(Tokens somebody) {
        return given().auth().oauth2(somebody.sign()).get("/who").then();
    }
}
