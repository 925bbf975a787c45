package cn.xingji.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gets real tokens from the local Keycloak, and signs new applicants up. */
public final class SignIn {
    /** The demo accounts' password, as the local profile sets it. */
    public static final String PASSWORD = "xingji-demo";

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Addresses addresses;
    private final String adminPassword;

    /** @param adminPassword the password of Keycloak's own local administrator */
    public SignIn(Addresses addresses, String adminPassword) {
        this.addresses = addresses;
        this.adminPassword = adminPassword;
    }

    /** One of the realm's demo people. */
    public Actor as(String username) {
        var session = new Session(username, PASSWORD);
        var claims = claims(session.get());
        return new Actor(
                claims.path("name").asText(username),
                UUID.fromString(claims.path("sub").asText()),
                addresses.gateway(),
                session);
    }

    /** Somebody who has not signed in. */
    public Actor nobody() {
        return new Actor("(public)", new UUID(0, 0), addresses.gateway(), () -> "");
    }

    /** Signs a new applicant up and in. */
    public Actor newApplicant(String name) {
        return newPerson(
                "applicant",
                name,
                Map.of("realmRoles", List.of("default-roles-xingji"), "groups", List.of("/applicants")));
    }

    /** Employs a new auditor. */
    public Actor newAuditor(String name) {
        return newPerson(
                "auditor",
                name,
                Map.of("realmRoles", List.of("auditor"), "attributes", Map.of("verifiedName", List.of(name))));
    }

    private Actor newPerson(String kind, String name, Map<String, Object> standing) {
        var username = kind + "-" + UUID.randomUUID().toString().substring(0, 8);
        var person = new HashMap<>(standing);
        person.putAll(Map.of(
                "username",
                username,
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                username + "@example.cn",
                "firstName",
                name,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        var arrivals = Map.of("ifResourceExists", "FAIL", "users", List.of(person));
        var imported = send(HttpRequest.newBuilder(keycloak("/admin/realms/xingji/partialImport"))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(arrivals).toString())));
        if (imported.statusCode() != 200) {
            throw new IllegalStateException("Keycloak refused " + username + ": " + imported.body());
        }
        return as(username);
    }

    private String adminToken() {
        return token(
                "master",
                Map.of(
                        "client_id", "admin-cli",
                        "grant_type", "password",
                        "username", "admin",
                        "password", adminPassword));
    }

    private String token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(keycloak("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        var answer = send(request);
        if (answer.statusCode() == 401) {
            // Keycloak refuses a sign-in that overlaps with an update of the same user: a person would try once more
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            answer = send(request);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token for " + form.get("username") + ": " + answer.body());
        }
        return json(answer.body()).path("access_token").asText();
    }

    private URI keycloak(String path) {
        return addresses.keycloak().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return json(new String(payload, StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A token that is renewed before it runs out, and sooner while an applicant's organisation is awaited, so that
     * claims that changed meanwhile are soon seen; not each time: Keycloak would do nothing but hash passwords.
     */
    private final class Session implements Supplier<String> {
        private static final Duration KEPT = Duration.ofSeconds(60);
        private static final Duration KEPT_WITHOUT_ORGANIZATION = Duration.ofSeconds(1);

        private final Map<String, String> form;
        private String token = "";
        private Instant gotAt = Instant.EPOCH;

        Session(String username, String password) {
            this.form = Map.of(
                    "client_id", "xingji-cli",
                    "grant_type", "password",
                    "scope", "openid",
                    "username", username,
                    "password", password);
        }

        @Override
        public synchronized String get() {
            if (Instant.now().isAfter(gotAt.plus(kept()))) {
                token = token("xingji", form);
                gotAt = Instant.now();
            }
            return token;
        }

        private Duration kept() {
            return lacksOrganization() ? KEPT_WITHOUT_ORGANIZATION : KEPT;
        }

        private boolean lacksOrganization() {
            if (token.isEmpty()) {
                return false;
            }
            var claims = claims(token);
            return !claims.has("organization") && claims.toString().contains("\"applicant\"");
        }
    }
}
