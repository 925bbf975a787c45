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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What people, application-service and the administrator ask of the realm. */
record RealmClient(String address) {
    static final String REALM = "xingji";
    static final String PASSWORD = "xingji-demo";
    static final String USERS = "/admin/realms/xingji/users/";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An account that an administrator makes, as Keycloak makes it. */
    JsonNode made(String name) throws Exception {
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
    void employ(JsonNode account, String role) throws Exception {
        var given = JSON.createArrayNode().add(role(role));
        var path = USERS + account.path("id").asText() + "/role-mappings/realm";
        assertThat(send(post(path, administratorToken(), given)).statusCode()).isEqualTo(204);
        Waiting.until(
                "a colleague", Duration.ofSeconds(20), () -> groups(account).isEmpty());
    }

    void change(JsonNode account, String field, JsonNode value) throws Exception {
        var path = USERS + account.path("id").asText();
        var changed = (ObjectNode)
                JSON.readTree(send(request(path, administratorToken())).body());
        changed.set(field, value);
        var answer = send(put(path, administratorToken(), changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    JsonNode account(String name) throws Exception {
        return JSON.readTree(
                        send(request("/admin/realms/xingji/users?exact=true&username=" + name, administratorToken()))
                                .body())
                .path(0);
    }

    List<String> groups(JsonNode account) {
        try {
            return texts(
                    JSON.readTree(send(request(USERS + account.path("id").asText() + "/groups", administratorToken()))
                            .body()),
                    group -> group.path("name").asText());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode role(String name) throws Exception {
        return JSON.readTree(send(request("/admin/realms/xingji/roles/" + name, administratorToken()))
                .body());
    }

    List<String> roles(JsonNode claims) {
        return texts(claims.at("/realm_access/roles"), JsonNode::asText);
    }

    List<String> texts(JsonNode array, Function<JsonNode, String> text) {
        return StreamSupport.stream(array.spliterator(), false).map(text).toList();
    }

    String token(String username) throws Exception {
        return token(username, PASSWORD);
    }

    String token(String username, String password) throws Exception {
        return accessToken(signIn(username, password));
    }

    HttpResponse<String> signIn(String username, String password) throws Exception {
        return grant(
                REALM,
                Map.of(
                        "client_id", "xingji-cli",
                        "grant_type", "password",
                        "scope", "openid",
                        "username", username,
                        "password", password));
    }

    String serviceToken() throws Exception {
        return accessToken(grant(
                REALM,
                Map.of(
                        "client_id", "application-service",
                        "client_secret", LocalKeycloak.CLIENT_SECRETS.get("XINGJI_KEYCLOAK_CLIENT_SECRET"),
                        "grant_type", "client_credentials")));
    }

    String administratorToken() throws Exception {
        return accessToken(grant(
                "master",
                Map.of(
                        "client_id", "admin-cli",
                        "grant_type", "password",
                        "username", "admin",
                        "password", LocalKeycloak.ADMIN_PASSWORD)));
    }

    String accessToken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    HttpResponse<String> grant(String realm, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder put(String path, String token, JsonNode body) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()));
    }

    HttpRequest.Builder post(String path, String token, JsonNode body) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
