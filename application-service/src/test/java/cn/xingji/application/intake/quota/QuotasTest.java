package cn.xingji.application.intake.quota;

import static cn.xingji.application.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.testing.RealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of the body's room one applicant may have. */
@QuarkusTest
@RealStack
class QuotasTest extends ApplyingSteps {
    private static final int AT_ONCE = 5;
    private static final int DRAFTS = 20;
    private static final int FILES = 200;
    private static final long BYTES = 1L << 30;

    @Inject
    EntityManager entities;

    private String draft = "";

    @BeforeEach
    void a_draft() {
        registered();
        draft = draft().jsonPath().getString("id");
    }

    @Test
    void an_organisation_has_so_many_drafts_and_one_that_is_withdrawn_makes_room() {
        IntStream.range(1, DRAFTS).forEach(_ -> draft().then().statusCode(201));

        draft().then()
                .statusCode(409)
                .body("code", equalTo("quota.OPEN_DRAFTS"))
                .body("facts.limit", equalTo(DRAFTS));

        applicant(draft)
                .body("{\"reason\": \"误填\"}")
                .post("/api/v1/applications/{id}/withdraw", draft)
                .then()
                .statusCode(200);
        draft().then().statusCode(201);
    }

    @Test
    void of_several_drafts_begun_at_once_no_more_are_let_in_than_there_is_room_for() {
        IntStream.range(2, DRAFTS).forEach(_ -> draft().then().statusCode(201));

        assertThat(atOnce(this::draft)).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void a_case_has_so_many_files_even_when_several_come_at_once() {
        holds(FILES - 1, 1);

        assertThat(atOnce(this::file)).containsOnlyOnce(201).containsOnly(201, 409);
        file().then().statusCode(409).body("code", equalTo("quota.CASE_FILES")).body("facts.limit", equalTo(FILES));
    }

    @Test
    void the_last_file_that_there_is_room_for_sent_again_is_there_already() {
        holds(FILES - 1, 1);
        var manual = "the last manual of " + draft;
        var first = file(manual);

        var again = file(manual);

        first.then().statusCode(201);
        again.then().statusCode(200).body("id", equalTo(first.jsonPath().getString("id")));
        applicant().get("/api/v1/applications/{id}/attachments", draft).then().body("", hasSize(FILES));
    }

    @Test
    void a_case_has_so_many_bytes_even_when_several_files_come_at_once() {
        holds(1, BYTES - 60);

        assertThat(atOnce(this::file)).containsOnlyOnce(201).containsOnly(201, 409);
        file().then().statusCode(409).body("code", equalTo("quota.CASE_BYTES"));
    }

    @Test
    void what_is_removed_makes_room() {
        holds(FILES - 1, 1);
        var last = file().jsonPath().getString("id");
        file().then().statusCode(409);

        applicant()
                .delete("/api/v1/applications/{id}/attachments/{a}", draft, last)
                .then()
                .statusCode(204);

        file().then().statusCode(201);
    }

    private Response draft() {
        return applicant().body(form()).post("/api/v1/applications");
    }

    /** A text of forty-odd bytes, like no other. */
    private Response file() {
        return file("manual " + UUID.randomUUID());
    }

    private Response file(String text) {
        var content = text.getBytes(StandardCharsets.US_ASCII);
        return upload(applicant())
                .multiPart("kind", "SERVICE_MANUAL")
                .multiPart("file", "manual.txt", content, "text/plain")
                .post("/api/v1/applications/{id}/attachments", draft);
    }

    private static Stream<Integer> atOnce(Supplier<Response> asked) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> asked.get().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join);
    }

    private void holds(int files, long bytesEach) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into attachment (id, application_id, kind, storage_key, name, media_type, size, sha256,
                                uploaded_by, uploaded_at)
                        select gen_random_uuid(), :draft, 'SUPPLEMENT', 'none/' || n, 'x', 'text/plain', :bytes, n, :draft, now()
                        from generate_series(1, :files) n
                        """)
                        .setParameter("draft", UUID.fromString(draft))
                        .setParameter("bytes", bytesEach)
                        .setParameter("files", files)
                        .executeUpdate());
    }
}
