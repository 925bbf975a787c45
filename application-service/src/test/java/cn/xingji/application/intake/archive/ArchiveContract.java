package cn.xingji.application.intake.archive;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.application.intake.application.AnApplication;
import cn.xingji.events.ApplicationEvent.ApplicationRejected;
import cn.xingji.files.FileStore;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Facts;
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
        var told = Told.await(ApplicationRejected.class, UUID.fromString(id));
        Facts.tellAfresh(Facts.tell(told), told, "archive", "timeline", "letters");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reviewer()
                        .get("/api/v1/archive")
                        .jsonPath()
                        .getList("caseId")
                        .contains(id));
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
