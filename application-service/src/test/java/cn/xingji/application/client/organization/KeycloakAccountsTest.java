package cn.xingji.application.client.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.testing.Persons;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real Keycloak. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class KeycloakAccountsTest {
    @Inject
    KeycloakAccounts accounts;

    private final String name = "person-" + UUID.randomUUID();
    private final UUID person = Persons.register(name);

    @Test
    void an_organisation_comes_and_goes_and_the_rest_of_the_account_stays() {
        var organization = UUID.randomUUID();
        var before = Persons.account(person);

        accounts.setOrganization(person, Optional.of(organization));
        accounts.setOrganization(person, Optional.of(organization));

        assertThat(Persons.organizationOf(person)).contains(organization);

        accounts.setOrganization(person, Optional.empty());

        assertThat(Persons.account(person).getMap("")).isEqualTo(before.getMap(""));
    }

    @Test
    void somebody_without_an_account_is_said_to_have_none() {
        assertThat(accounts.setOrganization(UUID.randomUUID(), Optional.empty()))
                .isFalse();
    }

    @Test
    void whose_sessions_are_ended_has_to_sign_in_anew() {
        Persons.signIn(name);
        assertThat(Persons.sessionsOf(person)).isEqualTo(1);

        accounts.endSessions(person);

        assertThat(Persons.sessionsOf(person)).isZero();
    }

    @Test
    void the_account_of_a_colleague_is_none_of_this_service_s_business() {
        var reviewer = UUID.fromString("00000000-0000-4000-8000-000000000002");

        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> accounts.setOrganization(reviewer, Optional.of(UUID.randomUUID())));
        assertThat(Persons.organizationOf(reviewer)).isEmpty();
    }

    @Test
    @Timeout(20)
    void one_that_does_not_answer_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var waiting = new KeycloakAccounts(new Impatient(URI.create("http://localhost:" + silent.getLocalPort())));

            assertThatExceptionOfType(ProcessingException.class)
                    .isThrownBy(() -> waiting.setOrganization(person, Optional.empty()));
        }
    }

    private record Impatient(URI url) implements KeycloakSettings {
        @Override
        public String realm() {
            return "xingji";
        }

        @Override
        public String clientId() {
            return "application-service";
        }

        @Override
        public String clientSecret() {
            return "secret";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofMillis(200);
        }
    }
}
