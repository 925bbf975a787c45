package cn.xingji.application.intake.archive;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.application.Forms;
import cn.xingji.files.FileStore;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealMail;
import cn.xingji.testing.RealStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A closed case whose every text, file and remark holds a word of its own: it is found in the archive, and nowhere
 * else.
 */
@QuarkusTest
@RealStack
@WithTestResource(value = RealMail.class, scope = TestResourceScope.GLOBAL)
class ConfidentialityTest extends ApplyingSteps {
    private static final Map<String, String> WHY = Map.of("reason", "申请方申诉，复核原评审");
    private static final String TOLD = """
            select id, aggregatetype, aggregateid, type, payload, ce_source, ce_time, ce_actor, ce_actorid
            from outbox_event where aggregateid = ? order by recorded_at
            """;

    private final String marker = Traces.newMarker();

    /** Every word that was put into the case. */
    private final TreeSet<String> said = new TreeSet<>();

    @Inject
    FileStore store;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Traces traces;

    @BeforeEach
    void looks_everywhere() {
        traces = new Traces(marker, database, store, kafka);
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_refused_case_lies_in_the_archive_and_nowhere_else() throws Exception {
        var id = submitted(secretForm());
        file(id, "refused");
        reviewer(id)
                .body(Map.of("reasons", List.of(secret("refusal"), secret("second-refusal"))))
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200);
        assertThat(traces.inTables()).hasSizeGreaterThan(7).contains("application.form", "idempotency_key.body");

        sealed(id);

        assertThat(traces.inTables()).isEmpty();
        assertThat(traces.inPlainFiles(id)).isEmpty();
        assertThat(traces.onTopics()).isEmpty();
        assertThat(heldBack(id)).noneMatch(answer -> answer.contains(marker));
        givenBack(id);
        toldItsApplicant(
                id,
                "REFUSAL",
                said.stream().filter(word -> word.endsWith("refusal")).toList());
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_case_withdrawn_before_both_had_signed_lies_there_with_its_contract() throws Exception {
        var id = submitted(secretForm());
        file(id, "withdrawn");
        givenCompetence();
        for (var check : List.of("REQUIREMENTS_UNDERSTOOD", "AUDIT_TIME")) {
            conclude(id, check, 200);
        }
        await().untilAsserted(() -> conclude(id, "COMPETENCE", 200));
        reviewer(id).post("/api/v1/applications/{id}/accept", id).then().statusCode(200);
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        signer(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        applicant(id)
                .body(Map.of("reason", secret("withdrawal")))
                .post("/api/v1/applications/{id}/withdraw", id)
                .then()
                .statusCode(200);
        assertThat(traces.inTables()).contains("contract.person_days_reason");

        sealed(id);

        assertThat(traces.inTables()).isEmpty();
        assertThat(traces.inPlainFiles(id)).isEmpty();
        assertThat(traces.onTopics()).isEmpty();
        var file = givenBack(id);
        assertThat(file.getList("documents.kind")).contains("CONTRACT");
        assertThat(file.getList("contract.papers")).hasSize(2);
        assertThat(file.getInt("contract.terms")).isEqualTo(1);
        assertThat(file.getString("contract.clientSignerId")).isEqualTo(applicant.toString());
        toldItsApplicant(id, "WITHDRAWAL", List.of());
    }

    private String secret(String what) {
        var word = marker + "-" + what;
        said.add(word);
        return word;
    }

    private Map<String, Object> secretForm() {
        var form = Forms.form();
        form.put("goods", List.of(secret("goods")));
        form.put("services", List.of(secret("service")));
        form.put("sites", List.of(Map.of("name", secret("site"), "address", secret("address"), "people", 86)));
        return form;
    }

    @Override
    protected RequestSpecification applicant() {
        return super.applicant().header("Idempotency-Key", UUID.randomUUID());
    }

    /** Everything that a review writes down. */
    private void file(String id, String how) {
        attach(id);
        reviewer(id).post("/api/v1/applications/{id}/review", id).then().statusCode(200);
        lookedUp(id);
        reviewer()
                .header("Idempotency-Key", how + id)
                .body(Map.of("description", secret("gap")))
                .post("/api/v1/applications/{id}/review/gaps", id)
                .then()
                .statusCode(200);
        var gap = reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .jsonPath()
                .getString("gaps[0].id");
        reviewer(id)
                .body(Map.of("resolution", secret("resolution")))
                .post("/api/v1/applications/{id}/review/gaps/{gap}/resolve", id, gap)
                .then()
                .statusCode(200);
        reviewer()
                .header("If-Match", reviewTag(id))
                .body(Map.of("adjustment", 1, "reason", secret("adjustment")))
                .put("/api/v1/applications/{id}/review/audit-time", id)
                .then()
                .statusCode(200);
        check(id, reviewTag(id), Map.of("passed", true, "remark", secret("check")))
                .then()
                .statusCode(200);
        ask(id, secret("asked")).then().statusCode(200);
        answer(id, Map.of("text", secret("answered"))).then().statusCode(200);
    }

    private void attach(String id) {
        upload(applicant())
                .multiPart("kind", "SUPPLEMENT")
                .multiPart("file", secret("file") + ".png", content(), "image/png")
                .post("/api/v1/applications/{id}/attachments", id)
                .then()
                .statusCode(201);
    }

    private void lookedUp(String id) {
        lookUps(id, "CLEAR");
        upload(reviewer())
                .multiPart("result", "CLEAR")
                .multiPart("remark", secret("looked-up"))
                .multiPart("screenshot", secret("screenshot") + ".png", content(), "image/png")
                .put("/api/v1/applications/{id}/review/look-ups/NECIPS_PENALTIES", id)
                .then()
                .statusCode(200);
        lookUps(id, "CLEAR");
    }

    private byte[] content() {
        var words = marker.getBytes(StandardCharsets.US_ASCII);
        var content = Arrays.copyOf(PNG, PNG.length + words.length);
        System.arraycopy(words, 0, content, PNG.length, words.length);
        return content;
    }

    /** All that was told of the case is relayed, as Debezium does; then it waits for its letter, and is sealed. */
    private void sealed(String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(TOLD)) {
            query.setString(1, id);
            try (var told = query.executeQuery()) {
                while (told.next()) {
                    var record = new ProducerRecord<>(
                            told.getString("aggregatetype"), told.getString("aggregateid"), told.getString("payload"));
                    header(record, "ce_id", told.getString("id"));
                    header(record, "ce_type", told.getString("type"));
                    header(record, "ce_specversion", "1.0");
                    header(record, "ce_source", told.getString("ce_source"));
                    header(record, "ce_time", told.getString("ce_time"));
                    header(record, "ce_subject", id);
                    header(record, "ce_actor", told.getString("ce_actor"));
                    header(record, "ce_actorid", told.getString("ce_actorid"));
                    header(record, "content-type", "application/json");
                    Facts.send(record);
                }
            }
        }
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> reviewer()
                        .get("/api/v1/archive")
                        .jsonPath()
                        .getList("caseId")
                        .contains(id));
        // the plain files are deleted right after
        await().untilAsserted(() -> assertThat(traces.inPlainFiles(id)).isEmpty());
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What others than the archive answer of the case. */
    private List<String> heldBack(String id) {
        var paths = List.of("", "/timeline", "/letters", "/attachments", "/information-requests");
        return paths.stream()
                .map(path -> reviewer().get("/api/v1/applications/" + id + path).asString())
                .toList();
    }

    /** Everything comes back, to who says why, and each reading is on record. */
    private JsonPath givenBack(String id) throws NoSuchAlgorithmException {
        as("admin", "administrator")
                .body(WHY)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(403);
        reviewer()
                .body(Map.of())
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(400);
        var read = reviewer().body(WHY).post("/api/v1/archive/{id}/readings", id);
        assertThat(said).allSatisfy(word -> assertThat(read.asString()).contains(word));
        var file = read.jsonPath();
        List<String> digests = file.getList("documents.file.sha256");
        for (var sha256 : digests) {
            var content = reviewer()
                    .body(WHY)
                    .post("/api/v1/archive/{id}/documents/{sha}/readings", id, sha256)
                    .asByteArray();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .isEqualTo(sha256);
        }
        reviewer()
                .get("/api/v1/archive/{id}/readings", id)
                .then()
                .body("$", hasSize(digests.size() + 1))
                .body("reason", everyItem(equalTo(WHY.get("reason"))))
                .body("readBy", everyItem(equalTo("chen.min")));
        as("admin", "administrator")
                .get("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(403);
        assertThat(as("admin", "administrator").get("/api/v1/archive").asString())
                .doesNotContain(marker);
        return file;
    }

    /** The applicant reads its letter as before; others see the proof of it, and say why they read on. */
    private void toldItsApplicant(String id, String kind, List<String> words) throws IOException {
        var ofKind = "find { it.kind == '" + kind + "' }.";
        var letters = "/api/v1/applications/" + id + "/letters";
        reviewer()
                .get(letters)
                .then()
                .body(ofKind + "subject", equalTo(""))
                .body(ofKind + "email", equalTo(""))
                .body(ofKind + "state", equalTo("SENT"))
                .body(ofKind + "messageId", startsWith("<letter."))
                .body(ofKind + "allowedActions", hasSize(0));
        applicant().get(letters).then().body("email", hasItem("a@example.cn"));
        var letter = applicant().get(letters).jsonPath().getString(ofKind + "id");
        reviewer()
                .get(letters + "/{letter}/document", letter)
                .then()
                .statusCode(403)
                .body("rule", equalTo("R5.2.1-archive"));
        try (var pdf = Loader.loadPDF(
                applicant().get(letters + "/{letter}/document", letter).asByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).isNotBlank();
            assertThat(words).allSatisfy(word -> assertThat(text).contains(word));
        }
    }
}
