package cn.xingji.testing;

import static io.restassured.RestAssured.given;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A service's API is the one that was described: its {@code @QuarkusTest} extends this. */
public abstract class DescribedApi {
    @Test
    void the_api_is_the_one_that_was_described() {
        var description = given().queryParam("format", "json").get("/q/openapi").asString();

        OpenApiSnapshot.check(description, Path.of("src/main/openapi/openapi.json"));
    }
}
