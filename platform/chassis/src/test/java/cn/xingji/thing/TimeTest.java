package cn.xingji.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.testing.RealStack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long one waits for anything. The limits are shorter here than those that ship. */
@QuarkusTest
@RealStack
class TimeTest {
    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TestHTTPResource
    URI service;

    @Test
    void a_query_that_takes_too_long_is_ended_and_the_caller_told_to_come_back() {
        given().get("/slow-things?seconds=600")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("database.too-slow"));
        given().get("/slow-things?seconds=0").then().statusCode(200);
    }

    @Test
    void who_gets_no_connection_in_time_is_told_to_come_back() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> given().get("/slow-things?seconds=600"), threads))
                    .limit(MORE_THAN_THERE_ARE_CONNECTIONS)
                    .toList();

            assertThat(slow.stream().map(each -> each.join().statusCode())).containsOnly(503);

            given().get("/slow-things?seconds=0").then().statusCode(200);
        }
    }

    @Test
    void a_connection_on_which_nothing_happens_is_closed() throws IOException {
        try (var connection = new Socket(service.getHost(), service.getPort())) {
            connection.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            connection
                    .getOutputStream()
                    .write("GET /slow-things?seconds=0 HTTP/1.1\r\nHost: x\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            var heard = connection.getInputStream().readAllBytes();

            assertThat(new String(heard, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
        }
    }
}
