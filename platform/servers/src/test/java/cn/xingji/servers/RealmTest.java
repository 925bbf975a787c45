package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm on a real Keycloak: who gets which token, and who may say which organisation he speaks for. */
class RealmTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHEN_MIN = "00000000-0000-4000-8000-000000000002";
    private static final String LI_NA = "00000000-0000-4000-8000-000000000001";
    private static final String ORGANIZATION = "7e0c8f5e-6f3c-4f0e-9a5c-2f0d6f3f1a11";

    private static LocalPostgres postgres;
    private static LocalKeycloak keycloak;
    private static String address;
    private static RealmClient realm;

    @BeforeAll
    static void start() throws IOException {
        var checkout = Checkout.find();
        var home = Files.createTempDirectory(checkout.root().resolve("platform/servers/target"), "realm");
        postgres = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), Ports.free());
        postgres.start();
        postgres.createDatabase("keycloak", "secret");
        var port = Ports.free();
        address = "http://localhost:" + port;
        realm = new RealmClient(address);
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
        var claims = realm.claims(realm.token("chen.min"));

        assertThat(claims.path("aud").toString()).contains("xingji");
        assertThat(realm.roles(claims)).contains("application-reviewer").doesNotContain("applicant");
        assertThat(claims.path("verifiedName").asText()).isEqualTo("陈敏");
        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000002");
    }

    @Test
    void who_signs_himself_up_is_an_applicant_once_his_address_is_verified() throws Exception {
        var name = "newcomer-" + UUID.randomUUID();
        Browser.atSignIn(address, RealmClient.REALM)
                .signUp()
                .fillIn(Map.of("username", name, "email", name + "@example.cn", "firstName", "李娜"));
        var account = realm.account(name);

        assertThat(realm.groups(account)).containsExactly("applicants");
        assertThat(account.path("emailVerified").asBoolean()).isFalse();
        assertThat(realm.signIn(name, RealmClient.PASSWORD).statusCode()).isEqualTo(400);

        // what the link in the letter leads to
        realm.change(account, "emailVerified", BooleanNode.TRUE);
        realm.change(account, "requiredActions", JSON.createArrayNode());
        realm.change(
                account,
                "credentials",
                JSON.readTree("[{\"type\": \"password\", \"value\": \"%s\"}]".formatted(RealmClient.PASSWORD)));

        assertThat(realm.roles(realm.claims(realm.token(name, RealmClient.PASSWORD))))
                .contains("applicant");
    }

    @Test
    void who_is_given_a_role_of_staff_is_no_applicant_any_more() throws Exception {
        var account = realm.made("employee-" + UUID.randomUUID());
        assertThat(realm.groups(account)).containsExactly("applicants");

        realm.employ(account, "auditor");

        assertThat(realm.roles(realm.claims(realm.token(account.path("username").asText(), RealmClient.PASSWORD))))
                .contains("auditor")
                .doesNotContain("applicant");
    }

    @Test
    void staff_can_not_rename_themselves() throws Exception {
        var account = realm.made("employee-" + UUID.randomUUID());
        realm.employ(account, "approver");
        realm.change(account, "attributes", JSON.readTree("{\"verifiedName\": [\"林国\"]}"));
        var name = account.path("username").asText();

        var renamed = realm.send(realm.request("/realms/xingji/account/", realm.token(name, RealmClient.PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "%1$s", "email": "%1$s@example.cn", "firstName": "马丽"}
                        """.formatted(name))));
        var pretended = realm.send(realm.request("/realms/xingji/account/", realm.token(name, RealmClient.PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "%1$s", "email": "%1$s@example.cn", "firstName": "马丽",
                         "attributes": {"verifiedName": ["马丽"]}}
                        """.formatted(name))));

        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(204);
        assertThat(pretended.statusCode()).as(pretended.body()).isBetween(200, 400);
        assertThat(realm.claims(realm.token(name, RealmClient.PASSWORD))
                        .path("verifiedName")
                        .asText())
                .isEqualTo("林国");
    }

    @Test
    void an_applicant_can_not_say_himself_which_organisation_he_speaks_for() throws Exception {
        var self = realm.send(realm.request("/realms/xingji/account/", realm.token("li.na"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"username": "li.na", "email": "li.na@xingji.example", "firstName": "李娜",
                         "attributes": {"organization": ["%s"]}}
                        """.formatted(ORGANIZATION))));

        assertThat(self.statusCode()).as(self.body()).isBetween(200, 400);
        assertThat(realm.claims(realm.token("li.na")).path("organization").asText())
                .isNotEqualTo(ORGANIZATION);
    }

    @Test
    void application_service_sets_the_organisation_and_the_next_token_carries_it() throws Exception {
        var service = realm.serviceToken();
        var user = JSON.readTree(
                realm.send(realm.request(RealmClient.USERS + LI_NA, service)).body());
        var changed = user.deepCopy();
        ((ObjectNode) changed)
                .putObject("attributes")
                .putArray("organization")
                .add("0b5d6a52-1111-4222-8333-944444444444");

        var answer = realm.send(realm.put(RealmClient.USERS + LI_NA, service, changed));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(realm.claims(realm.token("li.na")).path("organization").asText())
                .isEqualTo("0b5d6a52-1111-4222-8333-944444444444");
    }

    @Test
    void application_service_sees_and_changes_applicants_only_and_gives_nobody_a_role() throws Exception {
        var service = realm.serviceToken();
        var seen =
                realm.send(realm.request("/admin/realms/xingji/users", service)).body();
        var reviewer = JSON.readTree(realm.send(realm.request(RealmClient.USERS + CHEN_MIN, realm.administratorToken()))
                .body());
        var role = JSON.createArrayNode().add(realm.role("auditor"));

        assertThat(seen).contains("li.na").doesNotContain("chen.min");
        assertThat(realm.send(realm.request(RealmClient.USERS + CHEN_MIN, service))
                        .statusCode())
                .isEqualTo(403);
        assertThat(realm.send(realm.put(RealmClient.USERS + CHEN_MIN, service, reviewer))
                        .statusCode())
                .isEqualTo(403);
        assertThat(realm.send(realm.post(RealmClient.USERS + CHEN_MIN + "/logout", service, JSON.createObjectNode()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(realm.send(realm.post(RealmClient.USERS + LI_NA + "/role-mappings/realm", service, role))
                        .statusCode())
                .isEqualTo(403);
        assertThat(realm.send(realm.post(
                                "/admin/realms/xingji/users",
                                service,
                                JSON.createObjectNode().put("username", "made-up")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(realm.send(realm.request("/admin/realms/xingji/clients", service))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrong_passwords_of_a_stranger_cost_a_pause_and_no_account() throws Exception {
        var account = realm.made("known-" + UUID.randomUUID());
        var name = account.path("username").asText();
        for (var guess = 0; guess < 12; guess++) {
            realm.signIn(name, "wrong-" + guess);
        }

        var pause = JSON.readTree(realm.send(realm.request(
                        "/admin/realms/xingji/attack-detection/brute-force/users/"
                                + account.path("id").asText(),
                        realm.administratorToken()))
                .body());

        assertThat(realm.account(name).path("enabled").asBoolean()).isTrue();
        assertThat(pause.path("disabled").asBoolean()).isTrue();
        assertThat(pause.path("failedLoginNotBefore").asLong())
                .isLessThanOrEqualTo(Instant.now().getEpochSecond() + 60);
    }

    @Test
    void without_its_secrets_nothing_is_imported() throws Exception {
        var refused = imported("bare", Map.of());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(realm.send(realm.request("/admin/realms/bare", realm.administratorToken()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void staff_sign_in_with_a_one_time_password_unless_that_is_switched_off() throws Exception {
        var answer = imported("strict", LocalKeycloak.CLIENT_SECRETS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var password = Map.of("username", "chen.min", "password", RealmClient.PASSWORD);
        var applicant = Map.of("username", "li.na", "password", RealmClient.PASSWORD);

        assertThat(Browser.atSignIn(address, RealmClient.REALM).fillIn(password).isSignedIn())
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
        return realm.send(realm.post("/admin/realms", realm.administratorToken(), JSON.readTree(filled)));
    }
}
