package cn.xingji.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People reach us encrypted: a load balancer decrypts, and says nothing about it. */
@QuarkusTest
@TestProfile(EncryptedTest.BehindTls.class)
@WithTestResource(Neighbour.class)
class EncryptedTest {
    public static final class BehindTls implements QuarkusTestProfile {
        /** Keycloak is not asked anything here: it is enough to know its addresses. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "xingji.public-url", "https://xingji.example",
                    "quarkus.oidc.auth-server-url", "https://sign-in.xingji.example/realms/xingji",
                    "quarkus.oidc.discovery-enabled", "false",
                    "quarkus.oidc.authorization-path", "/auth",
                    "quarkus.oidc.token-path", "/token",
                    "quarkus.oidc.jwks-path", "/certs",
                    "quarkus.oidc.end-session-path", "/logout",
                    "quarkus.oidc.jwks.resolve-early", "false");
        }
    }

    @Test
    void the_way_to_the_sign_in_and_back_is_encrypted_and_its_cookies_are_secure() {
        var answer = given().header("Host", "xingji.example")
                .redirects()
                .follow(false)
                .get("/login");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith("https://sign-in.xingji.example/")
                .contains("redirect_uri=https%3A%2F%2Fxingji.example%2Flogin");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HTTPOnly", "SameSite=Lax"));
    }

    @Test
    void browsers_are_told_to_stay_encrypted() {
        given().get("/").then().header("Strict-Transport-Security", "max-age=31536000");
        given().get("/nowhere").then().header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void who_signs_out_may_be_sent_on_to_where_he_signed_in_and_nowhere_else() {
        given().get("/")
                .then()
                .header("Content-Security-Policy", endsWith("form-action 'self' https://sign-in.xingji.example"));
    }
}
