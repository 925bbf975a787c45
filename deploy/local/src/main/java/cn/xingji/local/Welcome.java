package cn.xingji.local;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalKeycloak;
import cn.xingji.servers.LocalMail;
import cn.xingji.servers.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person sees once everything is up: addresses, accounts, what to try next. */
record Welcome(Checkout checkout, Platform platform) {

    String text() {
        return """
                Addresses
                  Xingji                 %1$s
                  verify a certificate   %1$s/verify
                  sign-in (Keycloak)     %2$s   admin / %3$s
                  Kafka                  %4$s
                  PostgreSQL             localhost:%5$d, one database a service (user audit, password audit-local, …)
                  letters that went out  %7$s

                Demo accounts
                %6$s
                Try next
                  ./xingji demo          plays a certification from application to certificate
                  ./xingji status        what runs and how much memory it takes
                  ./xingji clock +90d    moves the business clock for the whole platform
                  Ctrl-C                 stops everything
                """.formatted(
                        platform.publicUrl(),
                        platform.keycloakUrl(),
                        LocalKeycloak.ADMIN_PASSWORD,
                        platform.bootstrapServers(),
                        platform.ports().postgres(),
                        accounts(),
                        platform.mailbox(LocalMail.ARCHIVE_ADDRESS));
    }

    private String accounts() {
        try {
            var people = new JsonMapper().readTree(checkout.localPeople().toFile());
            return stream(people.path("users")).map(Welcome::account).collect(Collectors.joining());
        } catch (IOException e) {
            throw new Trouble("The demo accounts cannot be read: " + e.getMessage());
        }
    }

    private static String account(JsonNode user) {
        var roles = Stream.concat(stream(user.path("realmRoles")), stream(user.path("groups")))
                .map(JsonNode::asText)
                .filter(role -> !role.startsWith("default-roles") && !role.equals("offline_access"))
                .map(role -> role.equals("/applicants") ? "applicant" : role)
                .collect(Collectors.joining(", "));
        return "  %-12s %s  %-22s %s%n"
                .formatted(
                        user.path("username").asText(),
                        user.path("credentials").path(0).path("value").asText(),
                        roles,
                        user.path("firstName").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
