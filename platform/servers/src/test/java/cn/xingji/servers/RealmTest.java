package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm on a real Keycloak: who gets which token, and who may say which organisation he speaks for. */
class RealmTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REALM = "xingji";
    private static final String PASSWORD = "xingji-demo";
    private static final String USERS = "/admin/realms/xingji/users/";
    private static final String CHEN_MIN = "00000000-0000-4000-8000-000000000002";
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
    void a_reviewer_s_token_carries_the_role_the_verified_name_and_our_audience() throws Exception {
        var claims = claims(token("chen.min"));

        assertThat(claims.path("aud").toString()).contains("xingji");
        assertThat(roles(claims)).contains("application-reviewer").doesNotContain("applicant");
        assertThat(claims.path("verifiedName").asText()).isEqualTo("陈敏");
        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void who_signs_himself_up_is_an_applicant_once_his_address_is_verified() throws Exception {
        var name = "newcomer-" + UUID.randomUUID();
        Browser.atSignIn(address, REALM)
                .signUp()
                .fillIn(Map.of("username", name, "email", name + "@example.cn", "firstName", "李娜"));
        var account = account(name);

        assertThat(groups(account)).containsExactly("applicants");
        assertThat(account.path("emailVerified").asBoolean()).isFalse();
        assertThat(signIn(name, PASSWORD).statusCode()).isEqualTo(400);

        // what the link in the letter leads to
        change(account, "emailVerified", BooleanNode.TRUE);
        change(account, "requiredActions", JSON.createArrayNode());
        change(
                account,
                "credentials",
                JSON.readTree("[{\"type\": \"password\", \"value\": \"%s\"}]".formatted(PASSWORD)));

        assertThat(roles(claims(token(name, PASSWORD)))).contains("applicant");
    }

    @Test
    void who_is_given_a_role_of_staff_is_no_applicant_any_more() throws Exception {
        var account = made("employee-" + UUID.randomUUID());
        assertThat(groups(account)).containsExactly("applicants");

        employ(account, "auditor");

        assertThat(roles(claims(token(account.path("username").asText(), PASSWORD))))
                .contains("auditor")
                .doesNotContain("applicant");
    }

    @Test
    void staff_can_not_rename_themselves() throws Exception {
        var account = made("employee-" + UUID.randomUUID());
        employ(account, "approver");
        change(account, "attributes", JSON.readTree("{\"verifiedName\": [\"林国\"]}"));
        var name = account.path("username").asText();

        var renamed = send(request("/realms/xingji/account/", token(name, PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "%1$s", "email": "%1$s@example.cn", "firstName": "马丽"}
                        """.formatted(name))));
        var pretended = send(request("/realms/xingji/account/", token(name, PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "%1$s", "email": "%1$s@example.cn", "firstName": "马丽",
                         "attributes": {"verifiedName": ["马丽"]}}
                        """.formatted(name))));

        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(204);
        assertThat(pretended.statusCode()).as(pretended.body()).isBetween(200, 400);
        assertThat(claims(token(name, PASSWORD)).path("verifiedName").asText()).isEqualTo("林国");
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
        var user = JSON.readTree(send(request(USERS + LI_NA, service)).body());
        var changed = user.deepCopy();
        ((ObjectNode) changed)
                .putObject("attributes")
                .putArray("organization")
                .add("0b5d6a52-1111-4222-8333-944444444444");

        var answer = send(put(USERS + LI_NA, service, changed));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(claims(token("li.na")).path("organization").asText())
                .isEqualTo("0b5d6a52-1111-4222-8333-944444444444");
    }

    @Test
    void application_service_sees_and_changes_applicants_only_and_gives_nobody_a_role() throws Exception {
        var service = serviceToken();
        var seen = send(request("/admin/realms/xingji/users", service)).body();
        var reviewer = JSON.readTree(
                send(request(USERS + CHEN_MIN, administratorToken())).body());
        var role = JSON.createArrayNode().add(role("auditor"));

        assertThat(seen).contains("li.na").doesNotContain("chen.min");
        assertThat(send(request(USERS + CHEN_MIN, service)).statusCode()).isEqualTo(403);
        assertThat(send(put(USERS + CHEN_MIN, service, reviewer)).statusCode()).isEqualTo(403);
        assertThat(send(post(USERS + CHEN_MIN + "/logout", service, JSON.createObjectNode()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post(USERS + LI_NA + "/role-mappings/realm", service, role))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post(
                                "/admin/realms/xingji/users",
                                service,
                                JSON.createObjectNode().put("username", "made-up")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("/admin/realms/xingji/clients", service)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrong_passwords_of_a_stranger_cost_a_pause_and_no_account() throws Exception {
        var account = made("known-" + UUID.randomUUID());
        var name = account.path("username").asText();
        for (var guess = 0; guess < 12; guess++) {
            signIn(name, "wrong-" + guess);
        }

        var pause = JSON.readTree(send(request(
                        "/admin/realms/xingji/attack-detection/brute-force/users/"
                                + account.path("id").asText(),
                        administratorToken()))
                .body());

        assertThat(account(name).path("enabled").asBoolean()).isTrue();
        assertThat(pause.path("disabled").asBoolean()).isTrue();
        assertThat(pause.path("failedLoginNotBefore").asLong())
                .isLessThanOrEqualTo(Instant.now().getEpochSecond() + 60);
    }

    @Test
    void without_its_secrets_nothing_is_imported() throws Exception {
        var refused = imported("bare", Map.of());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(send(request("/admin/realms/bare", administratorToken())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void staff_sign_in_with_a_one_time_password_unless_that_is_switched_off() throws Exception {
        var answer = imported("strict", LocalKeycloak.CLIENT_SECRETS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var password = Map.of("username", "chen.min", "password", PASSWORD);
        var applicant = Map.of("username", "li.na", "password", PASSWORD);

        assertThat(Browser.atSignIn(address, REALM).fillIn(password).isSignedIn())
                .isTrue();
        var asked = Browser.atSignIn(address, "strict").fillIn(password);
        assertThat(asked.isSignedIn()).isFalse();
        assertThat(asked.page()).contains("totp");
        assertThat(Browser.atSignIn(address, "strict").fillIn(applicant).isSignedIn())
                .isTrue();
    }

    /** The realm file under another name, with the demo accounts, its variables filled in as Keycloak does it. */
    private static HttpResponse<String> imported(String name, Map<String, String> variables) throws Exception {
        var file = Files.createTempFile("realm", ".json");
        new LocalRealm(Checkout.find()).write(file);
        var text = Files.readString(file)
                .replace("\"realm\":\"xingji\"", "\"realm\":\"%s\"".formatted(name))
                // ids are unique in all of Keycloak
                .replace("a0000000-", UUID.randomUUID().toString().substring(0, 8) + "-")
                .replace(
                        "\"id\":\"00000000-",
                        "\"id\":\"" + UUID.randomUUID().toString().substring(0, 8) + "-");
        var filled = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}")
                .matcher(text)
                .replaceAll(variable ->
                        Matcher.quoteReplacement(variables.getOrDefault(variable.group(1), variable.group(2))));
        return send(post("/admin/realms", administratorToken(), JSON.readTree(filled)));
    }

    /** An account that an administrator makes, as Keycloak makes it. */
    private static JsonNode made(String name) throws Exception {
        var account = JSON.createObjectNode();
        account.put("username", name)
                .put("email", name + "@example.cn")
                .put("firstName", "某人")
                .put("enabled", true)
                .put("emailVerified", true);
        account.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        var answer = send(post("/admin/realms/xingji/users", administratorToken(), account));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return account(name);
    }

    /** Gives the role and waits until Keycloak has made of the applicant a colleague. */
    private static void employ(JsonNode account, String role) throws Exception {
        var given = JSON.createArrayNode().add(role(role));
        var path = USERS + account.path("id").asText() + "/role-mappings/realm";
        assertThat(send(post(path, administratorToken(), given)).statusCode()).isEqualTo(204);
        Waiting.until(
                "a colleague", Duration.ofSeconds(20), () -> groups(account).isEmpty());
    }

    private static void change(JsonNode account, String field, JsonNode value) throws Exception {
        var path = USERS + account.path("id").asText();
        var changed = (ObjectNode)
                JSON.readTree(send(request(path, administratorToken())).body());
        changed.set(field, value);
        var answer = send(put(path, administratorToken(), changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static JsonNode account(String name) throws Exception {
        return JSON.readTree(
                        send(request("/admin/realms/xingji/users?exact=true&username=" + name, administratorToken()))
                                .body())
                .path(0);
    }

    private static List<String> groups(JsonNode account) {
        try {
            return texts(
                    JSON.readTree(send(request(USERS + account.path("id").asText() + "/groups", administratorToken()))
                            .body()),
                    group -> group.path("name").asText());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode role(String name) throws Exception {
        return JSON.readTree(send(request("/admin/realms/xingji/roles/" + name, administratorToken()))
                .body());
    }

    private static List<String> roles(JsonNode claims) {
        return texts(claims.at("/realm_access/roles"), JsonNode::asText);
    }

    private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        return StreamSupport.stream(array.spliterator(), false).map(text).toList();
    }

    private static String token(String username) throws Exception {
        return token(username, PASSWORD);
    }

    private static String token(String username, String password) throws Exception {
        return accessToken(signIn(username, password));
    }

    private static HttpResponse<String> signIn(String username, String password) throws Exception {
        return grant(
                REALM,
                Map.of(
                        "client_id", "xingji-cli",
                        "grant_type", "password",
                        "scope", "openid",
                        "username", username,
                        "password", password));
    }

    private static String serviceToken() throws Exception {
        return accessToken(grant(
                REALM,
                Map.of(
                        "client_id", "application-service",
                        "client_secret", LocalKeycloak.CLIENT_SECRETS.get("XINGJI_KEYCLOAK_CLIENT_SECRET"),
                        "grant_type", "client_credentials")));
    }

    private static String administratorToken() throws Exception {
        return accessToken(grant(
                "master",
                Map.of(
                        "client_id", "admin-cli",
                        "grant_type", "password",
                        "username", "admin",
                        "password", LocalKeycloak.ADMIN_PASSWORD)));
    }

    private static String accessToken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> grant(String realm, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder put(String path, String token, JsonNode body) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()));
    }

    private static HttpRequest.Builder post(String path, String token, JsonNode body) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
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
