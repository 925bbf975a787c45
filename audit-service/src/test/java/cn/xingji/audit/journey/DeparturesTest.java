package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.rules.vocabulary.OrganizationId;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has left the client, as this service hears of it. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class DeparturesTest {
    private static final Map<String, Boolean> AGREED = Map.of("agreed", true);

    @Test
    void who_left_the_client_agrees_to_nothing_any_more_though_his_token_lives_until_he_comes_back() {
        var one = new ACase().opened();
        one.proposeTeam().statusCode(200);
        var organization = new OrganizationId(one.organization());
        var person = new PersonId(Tokens.idOf("Wang of " + one.organization()));

        Facts.tell(new MemberLeft(organization, person, ACase.DAY));

        await().untilAsserted(() -> as(one.client()).get(one.path("")).statusCode(403));
        as(one.client())
                .post(one.path("/team/agreement"), AGREED)
                .statusCode(403)
                .body("type", equalTo("urn:xingji:problem:caller.left-organization"));

        Facts.tell(new MemberJoined(organization, person, "Wang", ACase.DAY));

        await().untilAsserted(() -> as(one.client()).get(one.path("")).statusCode(200));
        as(one.client()).post(one.path("/team/agreement"), AGREED).statusCode(200);
    }
}
