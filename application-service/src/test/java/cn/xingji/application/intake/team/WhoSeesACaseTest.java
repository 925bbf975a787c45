package cn.xingji.application.intake.team;

import static cn.xingji.application.Forms.form;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.events.AuditEvent.TeamConfirmed;
import cn.xingji.events.TeamMember;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drafts are their owner's, cases their team's, and money finance's once there is a contract. */
@QuarkusTest
@RealStack
class WhoSeesACaseTest extends ApplyingSteps {
    private static final String ONE = "/api/v1/applications/{id}";

    @Test
    void a_draft_is_its_owners_alone() {
        registered();
        var draft =
                applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");

        applicant().get(ONE, draft).then().statusCode(200);
        reviewer().get(ONE, draft).then().statusCode(404);
        reviewer().get(ONE + "/attachments", draft).then().statusCode(404);
        reviewer().post(ONE + "/review", draft).then().statusCode(404);
        signatory().post(ONE + "/contract/send", draft).then().statusCode(404);
        reviewer().get("/api/v1/applications?size=100").then().statusCode(200).body("items.id", not(hasItem(draft)));
    }

    @Test
    void an_auditor_sees_the_cases_of_his_own_teams_and_no_others() {
        var id = submitted();
        var auditor = "auditor of " + id;
        as(auditor, "auditor").get(ONE, id).then().statusCode(404);

        var audit = new AuditId(UUID.randomUUID());
        confirm(id, audit, auditor);

        await().untilAsserted(() -> as(auditor, "auditor").get(ONE, id).then().statusCode(200));
        as(auditor, "auditor").get(ONE + "/attachments", id).then().statusCode(200);
        as(auditor, "auditor").get("/api/v1/applications").then().body("total", equalTo(1));
        as("another", "auditor").get(ONE, id).then().statusCode(404);
        as("another", "auditor").get("/api/v1/applications").then().body("total", equalTo(0));
    }

    @Test
    void finance_sees_the_quote_of_a_contracted_case_and_nothing_else_of_it() {
        var id = accepted();
        finance(id, "/quote", 404);
        finance(id, "", 403);

        signed(id);

        finance(id, "/quote", 200);
        finance(id, "/invoices", 200);
        for (var more : List.of("", "/form", "/attachments", "/contract", "/timeline", "/letters", "/changes")) {
            finance(id, more, 403);
        }
    }

    private static void finance(String id, String more, int status) {
        as("he.li", "finance").get(ONE + more, id).then().statusCode(status);
    }

    private static void confirm(String id, AuditId audit, String auditor) {
        Facts.tell(new TeamConfirmed(
                new CaseId(UUID.fromString(id)), audit, List.of(new TeamMember(Tokens.idOf(auditor), auditor, true))));
    }
}
