package cn.xingji.application.intake.attachment;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_1_D;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.files.FileStore;
import cn.xingji.rules.Rule;
import cn.xingji.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of an application: taken in, handed out, refused, and nothing left behind, wherever they are kept. */
abstract class AttachmentsContract extends ApplyingSteps {
    private static final String FILES = "/api/v1/applications/{id}/attachments";
    private static final String HEAD = """
            --x\r
            Content-Disposition: form-data; name="kind"\r
            \r
            SERVICE_MANUAL\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="manual.pdf"\r
            Content-Type: application/pdf\r
            \r
            %PDF-1.7
            """;

    @TestHTTPResource
    URI service;

    @Inject
    FileStore store;

    private String id;

    @BeforeEach
    void a_draft() {
        registered();
        id = applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
    }

    @Test
    @Rule(R5_1_D)
    void a_file_comes_back_whole_or_from_where_a_download_was_cut_off() {
        var file = attach("售后服务手册 1.png", PNG).jsonPath();
        var one = FILES + "/" + file.getString("id");

        assertThat(file.getString("name")).isEqualTo("售后服务手册 1.png");
        var whole = applicant().get(one, id);
        assertThat(whole.asByteArray()).isEqualTo(PNG);
        assertThat(whole.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''"
                        + "%E5%94%AE%E5%90%8E%E6%9C%8D%E5%8A%A1%E6%89%8B%E5%86%8C%201.png");
        var rest = applicant().header("Range", "bytes=20-").get(one, id);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 20-25/26");
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(PNG, 20, 26));
        applicant()
                .header("Range", "bytes=26-")
                .get(one, id)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */26");
        applicant()
                .header("Range", "bytes=20-")
                .header("If-Range", "\"another\"")
                .get(one, id)
                .then()
                .statusCode(200);
        applicant()
                .header("If-None-Match", whole.header("ETag"))
                .get(one, id)
                .then()
                .statusCode(304);
        stranger().get(one, id).then().statusCode(404);
    }

    @Test
    @Rule(R5_1_D)
    void the_same_file_sent_again_is_there_once() {
        var first = attach("manual.png", PNG);
        var again = attach("manual.png", PNG);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        applicant().get(FILES, id).then().body("", hasSize(1));
        await().untilAsserted(() -> assertThat(stored()).hasSize(1));
    }

    @Test
    @Rule(R5_1_D)
    void what_is_no_document_is_refused_whatever_it_is_called_and_nothing_is_left() {
        attach("manual.pdf", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("file.type-not-allowed"))
                .body("violations.field", hasItem("file"));
        attach("empty.pdf", new byte[0]).then().statusCode(422).body("code", equalTo("file.empty"));

        nothingIsStored();
    }

    @Test
    @Rule(R5_1_D)
    void a_body_of_two_gigabytes_is_refused_before_it_is_read() throws IOException {
        try (var connection = new Socket(service.getHost(), service.getPort())) {
            send(connection, 2L << 30);

            var answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    @Rule(R5_1_D)
    void a_connection_that_is_cut_leaves_nothing_behind() throws IOException {
        var before = uploads();
        try (var connection = new Socket(service.getHost(), service.getPort())) {
            send(connection, 10_000_000);
            connection.getOutputStream().write(new byte[1_000_000]);
            await().until(() -> uploads().size() > before.size());
        }

        await().untilAsserted(() -> assertThat(uploads()).hasSameSizeAs(before));
        nothingIsStored();
    }

    @Test
    @Rule(R5_1_D)
    void what_a_crash_left_in_the_store_is_swept_away_and_what_belongs_to_something_stays() {
        attach("manual.png", PNG);
        var left = "applications/" + id + "/left";
        store.put(left, new ByteArrayInputStream(PNG), PNG.length);

        await().atMost(Duration.ofSeconds(20)).until(() -> !stored().contains(left));

        assertThat(stored()).hasSize(1);
    }

    void nothingIsStored() {
        assertThat(stored()).isEmpty();
        applicant().get(FILES, id).then().body("", hasSize(0));
    }

    Response attach(String name, byte[] content) {
        return upload(applicant())
                .multiPart("kind", "SERVICE_MANUAL")
                .multiPart("file", name, content, "application/pdf")
                .post(FILES, id);
    }

    private void send(Socket connection, long length) throws IOException {
        var token = Tokens.of(applicantName)
                .subject(applicant)
                .role("applicant")
                .organization(organization)
                .sign();
        var request = """
                POST /api/v1/applications/%s/attachments HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: %d\r
                \r
                """.formatted(id, token, length);
        var out = connection.getOutputStream();
        out.write((request + HEAD).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private List<String> stored() {
        try (var entries = store.all()) {
            return entries.map(FileStore.Entry::key)
                    .filter(key -> key.startsWith("applications/" + id))
                    .toList();
        }
    }

    private static List<Path> uploads() {
        var directory = Path.of(System.getProperty("java.io.tmpdir"), "uploads");
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
