package cn.xingji.scoring;

import static io.restassured.RestAssured.given;

import cn.xingji.testing.OpenApiSnapshot;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's description as it was committed: a change of the API is seen in review. */
@QuarkusTest
@RealStack
class ApiDescriptionTest {
    @Test
    void the_api_is_the_one_that_was_described() {
        var description = given().queryParam("format", "json").get("/q/openapi").asString();

        OpenApiSnapshot.check(description, Path.of("src/main/openapi/openapi.json"));
    }
}
