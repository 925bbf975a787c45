package cn.xingji.application.client.organization;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;

/** What Keycloak keeps of people, as far as this service may change it. */
@ApplicationScoped
class KeycloakAccounts {
    private static final String ORGANIZATION = "organization";

    private final Keycloak keycloak;
    private final UsersResource users;

    KeycloakAccounts(KeycloakSettings settings) {
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.url().toString())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(impatient(settings))
                .build();
        this.users = keycloak.realm(settings.realm()).users();
    }

    /**
     * Sets the person's organisation and leaves everything else as it is; doing so again changes nothing.
     *
     * @return whether the person has an account; one that was deleted stays away
     */
    boolean setOrganization(UUID person, Optional<UUID> organization) {
        try {
            set(users.get(person.toString()), organization);
            return true;
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == Status.NOT_FOUND.getStatusCode()) {
                return false;
            }
            throw refused;
        }
    }

    /** Ends all of the person's sessions: what was issued in them is not renewed. */
    void endSessions(UUID person) {
        users.get(person.toString()).logout();
    }

    private static void set(UserResource account, Optional<UUID> organization) {
        var kept = account.toRepresentation();
        var attributes = new HashMap<String, List<String>>(
                Optional.ofNullable(kept.getAttributes()).orElseGet(HashMap::new));
        attributes.put(ORGANIZATION, organization.map(UUID::toString).stream().toList());
        kept.setAttributes(attributes);
        account.update(kept);
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /** The client that the extension makes by itself waits for ever. */
    private static Client impatient(KeycloakSettings settings) {
        return ClientBuilder.newBuilder()
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }
}
