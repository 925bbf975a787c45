package cn.xingji.application;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.application.Forms.registration;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.xingji.application.client.organization.CreditCodes;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.Coded;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.KnownColleagues;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What an applicant, a reviewer and a signatory do in this service's tests, one step each. */
public abstract class ApplyingSteps {
    protected static final String REVIEWER = "chen.min";
    protected static final String SIGNATORY = "zhou.jian";

    protected final String applicantName = "applicant-" + UUID.randomUUID();
    protected UUID applicant = UUID.randomUUID();
    protected UUID organization = new UUID(0, 0);

    @BeforeEach
    protected void they_are_in_the_register() {
        KnownColleagues.are("competence", REVIEWER, SIGNATORY);
    }

    @AfterEach
    protected void today() {
        TestClock.reset();
    }

    protected Response recertify(String previous) {
        return applicant().body(Map.of("previousCase", previous)).post("/api/v1/applications/recertifications");
    }

    protected static Response check(String id, String tag, Map<String, Object> conclusion) {
        return reviewer()
                .header("If-Match", tag)
                .body(conclusion)
                .put("/api/v1/applications/{id}/review/checks/LEGAL_STATUS", id);
    }

    protected Map<String, String> digest(String id) {
        return Map.of(
                "contentSha256",
                applicant()
                        .get("/api/v1/applications/{id}/contract", id)
                        .jsonPath()
                        .getString("contentSha256"));
    }

    protected LocalDate dueOn(String id) {
        return LocalDate.parse(deadline(id, "dueOn"));
    }

    protected String deadline(String id, String field) {
        return applicant()
                .get("/api/v1/applications/{id}", id)
                .jsonPath()
                .getString("deadlines.find { it.rule == 'R5.2.1-10d' }." + field);
    }

    protected String reviewed() {
        return reviewed(form());
    }

    protected String reviewed(Map<String, Object> form) {
        var id = submitted(form);
        reviewer(id).post("/api/v1/applications/{id}/review", id).then().statusCode(200);
        return id;
    }

    protected Response ask(String id, String... items) {
        return reviewer(id)
                .body(Map.of("items", List.of(items)))
                .post("/api/v1/applications/{id}/review/information-requests", id);
    }

    protected Response answer(String id, Object... answers) {
        return applicant(id)
                .body(Map.of("answers", List.of(answers)))
                .post("/api/v1/applications/{id}/information-answers", id);
    }

    /** The id of a supplementary document that the applicant puts to its application. */
    protected String supplement(String id, String name) {
        return upload(applicant())
                .multiPart("kind", "SUPPLEMENT")
                .multiPart("file", name, PNG, "image/png")
                .post("/api/v1/applications/{id}/attachments", id)
                .jsonPath()
                .getString("id");
    }

    protected String accepted() {
        return accepted(form());
    }

    protected String accepted(Map<String, Object> form) {
        var id = reviewed(form);
        lookUps(id, "CLEAR");
        givenCompetence();
        for (var check : List.of("LEGAL_STATUS", "REQUIREMENTS_UNDERSTOOD", "AUDIT_TIME")) {
            conclude(id, check, 200);
        }
        await().untilAsserted(() -> conclude(id, "COMPETENCE", 200));
        reviewer(id).post("/api/v1/applications/{id}/accept", id).then().statusCode(200);
        return id;
    }

    protected void signed(String id) {
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        signer(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        signatory(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(200);
    }

    protected String submitted() {
        return submitted(form());
    }

    protected String submitted(Map<String, Object> form) {
        registered();
        var id = applicant()
                .body(form)
                .post("/api/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        applicant(id)
                .post("/api/v1/applications/{id}/submit", id)
                .then()
                .statusCode(422)
                .body("facts.missing.rule", hasItem("R5.1-d"));
        attachAll(id);
        applicant(id)
                .post("/api/v1/applications/{id}/submit", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        return id;
    }

    /** The files that every application shows. */
    protected void attachAll(String id) {
        for (var kind : List.of(
                "BUSINESS_LICENCE",
                "SERVICE_MANUAL",
                "ORGANIZATION_INTRODUCTION",
                "SCOPE_STATEMENT",
                "SERVICE_BLUEPRINT")) {
            upload(applicant())
                    .multiPart("kind", kind)
                    .multiPart("file", "scan.png", PNG, "image/png")
                    .post("/api/v1/applications/{id}/attachments", id)
                    .then()
                    .statusCode(201);
        }
    }

    protected void registered() {
        organization = UUID.fromString(newcomer()
                .body(registration(creditCode()))
                .post("/api/v1/organizations")
                .jsonPath()
                .getString("id"));
    }

    protected String anAttachment(String id) {
        return applicant()
                .get("/api/v1/applications/{id}/attachments", id)
                .jsonPath()
                .getString("[0].id");
    }

    protected static void lookUps(String id, String result) {
        for (var lookUp : List.of(
                "NECIPS_PENALTIES",
                "NECIPS_ABNORMAL",
                "NECIPS_SERIOUS_VIOLATION",
                "CREDIT_CHINA_PENALTIES",
                "CREDIT_CHINA_DISHONESTY")) {
            upload(reviewer())
                    .multiPart("result", result)
                    .multiPart("remark", "see screenshot")
                    .multiPart("screenshot", "shot.png", PNG, "image/png")
                    .put("/api/v1/applications/{id}/review/look-ups/{l}", id, lookUp)
                    .then()
                    .statusCode(200);
        }
    }

    /** What the applicant shows of a penalty that is over. */
    protected JsonPath clearance(String id) {
        return upload(applicant())
                .multiPart("kind", "PENALTY_CLEARANCE")
                .multiPart("file", "已履行.png", PNG, "image/png")
                .post("/api/v1/applications/{id}/attachments", id)
                .jsonPath();
    }

    protected static Response clear(String id, String found, String clearance) {
        return reviewer(id)
                .body(Map.of("attachment", clearance))
                .put("/api/v1/applications/{id}/review/look-ups/{made}/clearance", id, found);
    }

    protected static void conclude(String id, String check, int status) {
        Response answer = reviewer()
                .header("If-Match", reviewTag(id))
                .body(Map.of("passed", true))
                .put("/api/v1/applications/{id}/review/checks/{c}", id, check);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    protected static String reviewTag(String id) {
        return reviewer().get("/api/v1/applications/{id}/review", id).header("ETag");
    }

    protected static void givenCompetence() {
        var until = LocalDate.of(2099, 12, 31);
        Facts.tell(new CompetenceRegistered(
                new PersonId(UUID.randomUUID()),
                "王磊",
                Set.of(Coded.of(Competence.TEAM_LEADER)),
                Set.of("01"),
                until,
                Optional.empty()));
        Facts.tell(new CompetenceRegistered(
                new PersonId(UUID.randomUUID()),
                "马丽",
                Set.of(Coded.of(Competence.DECISION_MAKER)),
                Set.of("01"),
                until,
                Optional.empty()));
    }

    protected static String creditCode() {
        return CreditCodes.next();
    }

    protected RequestSpecification newcomer() {
        return given().auth()
                .oauth2(Tokens.of(applicantName)
                        .subject(applicant)
                        .role("applicant")
                        .sign())
                .contentType(ContentType.JSON);
    }

    protected RequestSpecification applicant() {
        return given().auth()
                .oauth2(Tokens.of(applicantName)
                        .subject(applicant)
                        .role("applicant")
                        .organization(organization)
                        .sign())
                .contentType(ContentType.JSON);
    }

    /** A multipart request as browsers send it: file names are raw UTF-8. */
    protected static RequestSpecification upload(RequestSpecification request) {
        return request.contentType("multipart/form-data")
                .config(RestAssured.config()
                        .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset(StandardCharsets.UTF_8)));
    }

    protected static RequestSpecification stranger() {
        return given().auth()
                .oauth2(Tokens.of("stranger")
                        .role("applicant")
                        .organization(UUID.randomUUID())
                        .sign());
    }

    /** An applicant that has read its case. */
    protected RequestSpecification applicant(String id) {
        return applicant()
                .header(
                        "If-Match",
                        applicant().get("/api/v1/applications/{id}", id).header("ETag"));
    }

    /** An applicant that has read its contract. */
    protected RequestSpecification signer(String id) {
        return applicant().header("If-Match", contractTag(id));
    }

    /** A reviewer who has read the case. */
    protected static RequestSpecification reviewer(String id) {
        return reviewer().header("If-Match", caseTag(id));
    }

    /** A signatory who has read the contract. */
    protected static RequestSpecification signatory(String id) {
        return signatory().header("If-Match", contractTag(id));
    }

    protected static String caseTag(String id) {
        return reviewer().get("/api/v1/applications/{id}", id).header("ETag");
    }

    private static String contractTag(String id) {
        return signatory().get("/api/v1/applications/{id}/contract", id).header("ETag");
    }

    protected static RequestSpecification reviewer() {
        return as(REVIEWER, "application-reviewer");
    }

    protected static RequestSpecification signatory() {
        return as(SIGNATORY, "contract-signatory");
    }

    protected static RequestSpecification as(String name, String role) {
        return given().auth().oauth2(Tokens.of(name).role(role).sign()).contentType(ContentType.JSON);
    }
}
