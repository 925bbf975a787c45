package cn.xingji.application.client.organization;

import cn.xingji.service.work.Outcome;
import cn.xingji.service.work.WorkKind;
import cn.xingji.service.work.Worker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells Keycloak which organisation a person speaks for, so that every later token says it (decision 5): the one that
 * he speaks for when he is told of, whatever happened before.
 */
@ApplicationScoped
class Memberships implements Worker {
    static final WorkKind KIND = new WorkKind("keycloak-membership");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final Members members;
    private final URI keycloak;
    private final String realm;
    private final String clientId;
    private final String clientSecret;
    private final ObjectMapper json;

    Memberships(
            Members members,
            @ConfigProperty(name = "xingji.keycloak.url") URI keycloak,
            @ConfigProperty(name = "xingji.keycloak.realm") String realm,
            @ConfigProperty(name = "xingji.keycloak.client-id") String clientId,
            @ConfigProperty(name = "xingji.keycloak.client-secret") String clientSecret,
            ObjectMapper json) {
        this.members = members;
        this.keycloak = keycloak;
        this.realm = realm;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.json = json;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public Outcome work(UUID person) {
        set(person, members.organizationOf(person));
        return Outcome.done();
    }

    /** Sets the person's organisation; doing so again changes nothing. */
    private void set(UUID person, Optional<UUID> organization) {
        var token = token();
        var path = "/admin/realms/%s/users/%s".formatted(realm, person);
        var user = (ObjectNode) read(send(request(path, token).GET()));
        var claim = user.withObject("/attributes").putArray("organization");
        organization.ifPresent(id -> claim.add(id.toString()));
        send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(user.toString())));
    }

    private String token() {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(clientId), encoded(clientSecret));
        var answer = send(
                HttpRequest.newBuilder(keycloak.resolve("/realms/%s/protocol/openid-connect/token".formatted(realm)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return read(answer).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(keycloak.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Keycloak answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
