package cn.xingji.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the realm that ships is without. */
class ShippedRealmTest {
    private static final Pattern DEFAULT = Pattern.compile("^\\$\\{[A-Z_]+:([^}]*)}$");
    private static final int LONGEST_SECRET = 255;

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new JsonMapper().readTree(Checkout.find().realm().toFile());
    }

    @Test
    void it_has_no_people() {
        assertThat(list(realm.path("users")).stream()
                        .map(user -> user.path("serviceAccountClientId").asText()))
                .containsExactly("application-service");
        assertThat(realm.toString()).doesNotContain("credentials\"");
    }

    @Test
    void none_of_its_clients_takes_passwords() {
        assertThat(list(realm.path("clients")))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .noneMatch(client -> client.path("publicClient").asBoolean());
    }

    /** The default of each is too long for Keycloak's database: an import without the variable fails. */
    @Test
    void it_has_no_secret_of_its_own() {
        var secrets = list(realm.path("clients")).stream()
                .filter(client -> client.has("secret"))
                .map(client -> client.path("secret").asText())
                .toList();

        assertThat(secrets).hasSize(2).allSatisfy(secret -> {
            var without = DEFAULT.matcher(secret);
            assertThat(without.matches()).as(secret).isTrue();
            assertThat(without.group(1)).hasSizeGreaterThan(LONGEST_SECRET);
        });
        assertThat(realm.at("/smtpServer/password").asText()).isEqualTo("${XINGJI_SIGN_IN_SMTP_PASSWORD:}");
    }

    @Test
    void a_mail_address_counts_once_it_was_verified_and_nobody_is_locked_out_for_more_than_a_minute() {
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean()).isFalse();
        for (var pause : List.of("waitIncrementSeconds", "minimumQuickLoginWaitSeconds", "maxFailureWaitSeconds")) {
            assertThat(realm.path(pause).asInt()).as(pause).isBetween(1, 60);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
