package cn.xingji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.papers.PdfRenderer;
import cn.xingji.testing.RealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Large papers asked for by many at once. */
@QuarkusTest
@RealStack
class PapersForManyTest extends ApplyingSteps {
    private static final int MANY = 20;
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    @Inject
    PdfRenderer renderer;

    @Test
    void twenty_who_ask_for_large_papers_at_once_starve_nobody() {
        registered();
        var id = applicant()
                .body(large())
                .post("/api/v1/applications")
                .jsonPath()
                .getString("id");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> paper(id), threads))
                    .limit(MANY)
                    .toList();
            var others = new ArrayList<Duration>();
            while (!asked.stream().allMatch(CompletableFuture::isDone)) {
                others.add(smallRequest());
            }

            assertThat(others).isNotEmpty();
            assertThat(Collections.max(others)).isLessThan(QUICKLY);
            assertThat(asked.stream().map(CompletableFuture::join))
                    .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .allSatisfy(PapersForManyTest::isPaperOrNotNow);
        }
        assertThat(paper(id).statusCode()).isEqualTo(200);
    }

    @Test
    void a_paper_is_not_made_inside_a_transaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> renderer.render("<html/>")))
                .isInstanceOf(TransactionalException.class);
    }

    private static void isPaperOrNotNow(Response answer) {
        assertThat(answer.statusCode()).isIn(200, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.jsonPath().getString("code")).isEqualTo("paper.too-many");
        }
    }

    private Response paper(String id) {
        return applicant().get("/api/v1/applications/{id}/form", id);
    }

    private Duration smallRequest() {
        var began = System.nanoTime();
        applicant().get("/api/v1/applications").then().statusCode(200);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Map<String, Object> large() {
        var form = Forms.form();
        form.put("services", List.of("上门维修".repeat(20)));
        var site = Map.of("name", "门店".repeat(40), "address", "浙江省杭州市西湖区".repeat(20), "people", 1);
        form.put("sites", Collections.nCopies(80, site));
        form.put("people", 80);
        return form;
    }
}
