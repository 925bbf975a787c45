package cn.xingji.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A service's API is the one that was described: its {@code @QuarkusTest} extends this. */
public abstract class DescribedApi {
    @TestHTTPResource(value = "/openapi", management = true)
    private URL description;

    @Test
    void the_api_is_the_one_that_was_described() {
        var description =
                given().queryParam("format", "json").get(this.description).asString();

        OpenApiSnapshot.check(description, Path.of("src/main/openapi/openapi.json"));
    }
}
