package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm on a real Keycloak: who gets which token, and who may say which organisation he speaks for. */
class RealmTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LI_NA = "00000000-0000-4000-8000-000000000001";
    private static final String ORGANIZATION = "7e0c8f5e-6f3c-4f0e-9a5c-2f0d6f3f1a11";

    private static LocalPostgres postgres;
    private static LocalKeycloak keycloak;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        var checkout = Checkout.find();
        var home = Files.createTempDirectory(checkout.root().resolve("platform/servers/target"), "realm");
        postgres = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), Ports.free());
        postgres.start();
        postgres.createDatabase("keycloak", "secret");
        var port = Ports.free();
        address = "http://localhost:" + port;
        keycloak = new LocalKeycloak(
                checkout,
                Cache.ofUser(),
                home,
                port,
                Ports.free(),
                Map.of(
                        "KC_DB_URL", postgres.jdbcUrl("keycloak"),
                        "KC_DB_USERNAME", "keycloak",
                        "KC_DB_PASSWORD", "secret",
                        "XINGJI_PUBLIC_URL", "http://localhost:8080"));
        keycloak.start();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        postgres.close();
    }

    @Test
    void a_reviewer_s_token_carries_the_role_the_name_and_our_audience() throws Exception {
        var claims = claims(token("chen.min"));

        assertThat(claims.path("aud").toString()).contains("xingji");
        assertThat(claims.path("realm_access").path("roles").toString()).contains("application-reviewer");
        assertThat(claims.path("realm_access").path("roles").toString()).doesNotContain("\"applicant\"");
        assertThat(claims.path("name").asText()).isEqualTo("陈敏");
        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void an_applicant_can_not_say_himself_which_organisation_he_speaks_for() throws Exception {
        var self = send(request("/realms/xingji/account/", token("li.na"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "li.na", "email": "li.na@xingji.example", "firstName": "李娜",
                         "attributes": {"organization": ["%s"]}}
                        """.formatted(ORGANIZATION))));

        assertThat(self.statusCode()).isGreaterThanOrEqualTo(200);
        assertThat(claims(token("li.na")).path("organization").asText()).isNotEqualTo(ORGANIZATION);
    }

    @Test
    void application_service_sets_the_organisation_and_the_next_token_carries_it() throws Exception {
        var service = serviceToken();
        var user = JSON.readTree(
                send(request("/admin/realms/xingji/users/" + LI_NA, service)).body());
        var changed = user.deepCopy();
        ((ObjectNode) changed)
                .putObject("attributes")
                .putArray("organization")
                .add("0b5d6a52-1111-4222-8333-944444444444");

        var answer = send(request("/admin/realms/xingji/users/" + LI_NA, service)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(changed.toString())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(claims(token("li.na")).path("organization").asText())
                .isEqualTo("0b5d6a52-1111-4222-8333-944444444444");
    }

    private static String token(String username) throws Exception {
        return token(Map.of(
                "client_id", "xingji-cli",
                "grant_type", "password",
                "scope", "openid",
                "username", username,
                "password", "xingji-demo"));
    }

    private static String serviceToken() throws Exception {
        return token(Map.of(
                "client_id", "application-service",
                "client_secret", "local-application-service",
                "grant_type", "client_credentials"));
    }

    private static String token(Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/realms/xingji/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
