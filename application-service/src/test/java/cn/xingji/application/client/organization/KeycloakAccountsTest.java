package cn.xingji.application.client.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.testing.Persons;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
}
