package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.xingji.servers.LocalKeycloak;
import cn.xingji.testing.Persons;
import cn.xingji.testing.RealKeycloak;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody signs in with a browser at a real Keycloak, and out again. */
@QuarkusTest
@TestProfile(SignInTest.AtKeycloak.class)
@WithTestResource(Neighbour.class)
@WithTestResource(RealKeycloak.class)
class SignInTest {
    private final Cookies cookies = new Cookies();

    public static final class AtKeycloak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "${xingji.keycloak.url}/realms/xingji",
                    "quarkus.oidc.credentials.secret",
                    LocalKeycloak.CLIENT_SECRETS.get("XINGJI_GATEWAY_CLIENT_SECRET"));
        }
    }

    @Test
    void he_is_signed_in_until_he_signs_out_on_our_own_page() {
        signIn();
        browser().get("/").then().body(containsString("song.yi"), containsString("action=\"/logout\" method=\"post\""));

        browser().get("/logout").then().statusCode(405);
        browser()
                .header("Origin", "https://evil.example")
                .post("/logout")
                .then()
                .statusCode(403);
        browser().get("/").then().body(containsString("song.yi"));

        var signedOut = browser().header("Origin", "http://localhost:8080").post("/logout");
        assertThat(signedOut.statusCode()).isEqualTo(302);
        assertThat(signedOut.header("Location")).contains("/protocol/openid-connect/logout", "id_token_hint=");
        browser().get("/").then().body(not(containsString("song.yi")));
    }

    private void signIn() {
        Persons.register("song.yi");
        var form = given().filter(cookies)
                .urlEncodingEnabled(false)
                .get(browser().get("/login").header("Location"));
        var action = new XmlPath(CompatibilityMode.HTML, form.asString())
                .getString("**.find { it.@id == 'kc-form-login' }.@action");
        var back = given().filter(cookies)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .formParams(Map.of("username", "song.yi", "password", Persons.PASSWORD))
                .post(action);
        follow(back);
    }

    private void follow(Response back) {
        var there = URI.create(back.header("Location"));
        browser()
                .urlEncodingEnabled(false)
                .get(there.getRawPath() + "?" + there.getRawQuery())
                .then()
                .statusCode(302);
    }

    /** On the address that people reach us at. */
    private RequestSpecification browser() {
        return given().filter(cookies)
                .header("Host", "localhost:8080")
                .redirects()
                .follow(false);
    }

    /** A browser's cookies, on a machine that it takes for secure: both servers are sent those of both. */
    private static final class Cookies implements Filter {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            request.cookies(kept);
            var answer = context.next(request, expected);
            answer.detailedCookies().forEach(cookie -> {
                if (cookie.getMaxAge() == 0) {
                    kept.remove(cookie.getName());
                } else {
                    kept.put(cookie.getName(), cookie.getValue());
                }
            });
            return answer;
        }
    }
}
