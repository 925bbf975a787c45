package cn.xingji.application.intake.archive;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_2_1_A3;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.application.intake.application.AnApplication;
import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.ApplicationEvent.ApplicationClosed;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.files.FileStore;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Told;
import cn.xingji.work.WorkKind;
import cn.xingji.work.WorkState;
import cn.xingji.work.Works;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of a case that is refused or withdrawn, wherever files are kept. */
abstract class ArchiveContract extends ApplyingSteps {
    private static final Map<String, String> APPEAL = Map.of("reason", "申请方申诉，复核原评审");

    private static final WorkKind ARCHIVING = new WorkKind("archiving");

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Inject
    FileStore store;

    @Inject
    Works works;

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_refused_case_is_sealed_and_each_reading_says_why() {
        var id = rejected();

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(plainFiles(id)).isEmpty());
        applicant().get("/api/v1/applications/{id}", id).then().body("form.goods", hasSize(0));
        applicant()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(403);
        reviewer()
                .body(Map.of("reason", " "))
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(400);
        reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .statusCode(200)
                .body("form.goods", equalTo(AnApplication.form().goods()))
                .body("closingReasons", hasItem("超出业务范围"))
                .body("documents", hasSize(11));
        reviewer()
                .get("/api/v1/archive/{id}/readings", id)
                .then()
                .body("reason", equalTo(List.of(APPEAL.get("reason"))));
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_document_comes_back_as_it_was_after_the_keys_were_changed() {
        var id = rejected();
        var before = keyOf(id);

        as("admin", "administrator").post("/api/v1/archive/rotation").then().statusCode(200);

        assertThat(keyOf(id)).isNotEqualTo(before);
        var sha256 = reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .jsonPath()
                .getString("documents[0].file.sha256");
        var content = reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/documents/{sha}/readings", id, sha256)
                .asByteArray();
        assertThat(content).isEqualTo(PNG);
        assertThat(reviewer()
                        .body(APPEAL)
                        .post("/api/v1/archive/{id}/readings", id)
                        .asString())
                .doesNotContain("documentKey");
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_case_that_is_sealed_again_lies_there_as_it_was_sealed_first() {
        var id = rejected();
        var before = stored(id);

        QuarkusTransaction.requiringNew().run(() -> works.order(ARCHIVING, UUID.fromString(id)));

        await().until(() -> QuarkusTransaction.requiringNew().call(() -> isDone(id)));
        await().untilAsserted(() -> assertThat(stored(id)).isEqualTo(before).hasSize(11));
        reviewer().body(APPEAL).post("/api/v1/archive/{id}/readings", id).then().body("documents", hasSize(11));
    }

    private boolean isDone(String id) {
        return works.of(ARCHIVING, UUID.fromString(id))
                .filter(work -> work.state() == WorkState.DONE)
                .isPresent();
    }

    /** The sealed copies of this case. */
    private Set<String> stored(String id) {
        try (var files = store.all()) {
            return files.map(FileStore.Entry::key)
                    .filter(key -> key.startsWith("archive/" + id))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @Rule({R5_2_1_ARCHIVE, R5_2_1_B})
    void what_was_asked_and_answered_is_read_with_the_names_of_its_files() {
        var id = reviewed();
        ask(id, "缺少场所平面图");
        answer(id, Map.of("text", "见附件", "attachments", List.of(supplement(id, "平面图.png"))));

        refused(id);

        reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .body("asked[0].items", hasItem("缺少场所平面图"))
                .body("asked[0].answers[0].text", equalTo("见附件"))
                .body("asked[0].answers[0].files", hasItem("平面图.png"));
    }

    @Test
    @Rule({R5_2_1_ARCHIVE, R5_2_1_A3})
    void what_was_found_is_read_with_what_clears_it() {
        var id = reviewed();
        lookUps(id, "FOUND");
        var evidence = clearance(id);
        var found = reviewer()
                .get("/api/v1/applications/{id}/review", id)
                .jsonPath()
                .getString("lookUps[0].made[0].id");
        clear(id, found, evidence.getString("id")).then().statusCode(200);

        refused(id);

        reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .body("lookUps[0].clearedBy", equalTo(evidence.getString("sha256")))
                .body("lookUps[1].clearedBy", nullValue());
    }

    @Test
    @Rule({R5_2_1_ARCHIVE, R5_2_1_B})
    void a_case_closed_because_nobody_answered_is_sealed_with_the_letter_that_says_so() {
        var id = reviewed();
        ask(id, "缺少场所平面图");
        TestClock.forward(Duration.ofDays(120));
        reviewer(id).post("/api/v1/applications/{id}/close", id).then().statusCode(200);

        heard(Told.await(ApplicationClosed.class, UUID.fromString(id)));

        await().atMost(A_WHILE).until(() -> archived().contains(id));
        reviewer()
                .body(APPEAL)
                .post("/api/v1/archive/{id}/readings", id)
                .then()
                .body("letters.kind", hasItem("CLOSED_UNANSWERED"))
                .body("asked[0].answerBy", notNullValue());
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void a_draft_that_was_withdrawn_is_its_owners_alone() {
        registered();
        var id =
                applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        applicant(id)
                .body(Map.of("reason", "误填"))
                .post("/api/v1/applications/{id}/withdraw", id)
                .then()
                .statusCode(200);

        heard(Told.await(ApplicationWithdrawn.class, UUID.fromString(id)));

        await().atMost(A_WHILE).until(() -> QuarkusTransaction.requiringNew().call(() -> isDone(id)));
        assertThat(archived()).doesNotContain(id);
        reviewer().body(APPEAL).post("/api/v1/archive/{id}/readings", id).then().statusCode(404);
        reviewer().get("/api/v1/archive/{id}/readings", id).then().statusCode(404);
        applicant().get("/api/v1/applications/{id}/letters", id).then().body("subject", hasItem("申请撤回确认"));
    }

    private long keyOf(String id) {
        return reviewer().get("/api/v1/archive").jsonPath().getLong("find { it.caseId == '" + id + "' }.keyId");
    }

    private String rejected() {
        var id = reviewed();
        lookUps(id, "CLEAR");
        refused(id);
        return id;
    }

    private static void refused(String id) {
        reviewer(id)
                .body(Map.of("reasons", List.of("超出业务范围")))
                .post("/api/v1/applications/{id}/reject", id)
                .then()
                .statusCode(200);
        heard(Told.await(ApplicationRejected.class, UUID.fromString(id)));
        await().atMost(A_WHILE).until(() -> archived().contains(id));
    }

    private static void heard(ApplicationEvent told) {
        Facts.tellAfresh(Facts.tell(told), told, "archive", "timeline", "letters");
    }

    private static List<String> archived() {
        return reviewer().get("/api/v1/archive").jsonPath().getList("caseId");
    }

    /** The stored files that hold something of this case in the clear. */
    private List<String> plainFiles(String id) {
        try (var files = store.all()) {
            return files.map(FileStore.Entry::key)
                    .filter(key -> key.contains(id))
                    .filter(this::isPlain)
                    .toList();
        }
    }

    private boolean isPlain(String key) {
        try (var content = store.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains("PNG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
