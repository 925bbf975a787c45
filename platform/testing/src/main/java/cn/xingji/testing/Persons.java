package cn.xingji.testing;

import static io.restassured.RestAssured.given;

import cn.xingji.servers.LocalKeycloak;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The people of a {@link RealKeycloak}. */
public final class Persons {
    /** Everybody's. */
    public static final String PASSWORD = "xingji-demo";

    private Persons() {}

    /** Registers somebody, as the sign-up page does; answers the id that his tokens carry. */
    public static UUID register(String username) {
        var address = administrator()
                .body(Map.of(
                        "username",
                        username,
                        "email",
                        username + "@example.cn",
                        "emailVerified",
                        true,
                        "firstName",
                        username,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))))
                .post("/admin/realms/xingji/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The organisation that Keycloak writes into this person's tokens. */
    public static Optional<UUID> organizationOf(UUID person) {
        return Optional.ofNullable(account(person).getString("attributes.organization[0]"))
                .map(UUID::fromString);
    }

    /** Begins a session of this person's. */
    public static void signIn(String username) {
        keycloak()
                .contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "client_id",
                        "xingji-cli",
                        "grant_type",
                        "password",
                        "username",
                        username,
                        "password",
                        PASSWORD))
                .post("/realms/xingji/protocol/openid-connect/token")
                .then()
                .statusCode(200);
    }

    /** How many sessions this person has. */
    public static int sessionsOf(UUID person) {
        return administrator()
                .get("/admin/realms/xingji/users/{id}/sessions", person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("")
                .size();
    }

    /** All that Keycloak keeps of this person. */
    public static JsonPath account(UUID person) {
        return administrator()
                .get("/admin/realms/xingji/users/{id}", person)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification administrator() {
        var token = keycloak()
                .contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "client_id", "admin-cli",
                        "grant_type", "password",
                        "username", "admin",
                        "password", LocalKeycloak.ADMIN_PASSWORD))
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("access_token");
        return keycloak().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static RequestSpecification keycloak() {
        return given().baseUri(ConfigProvider.getConfig().getValue("xingji.keycloak.url", String.class));
    }
}
