package cn.xingji.application.client.organization;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells Keycloak which organisation a person speaks for, so that every later token says it (decision 5). */
@ApplicationScoped
public class Memberships {
    private final KeycloakAccounts accounts;

    Memberships(KeycloakAccounts accounts) {
        this.accounts = accounts;
    }

    public void registered(OrganizationRegistered registered) {
        accounts.setOrganization(registered.registeredBy(), Optional.of(registered.organizationId()));
    }

    public void joined(MemberJoined joined) {
        accounts.setOrganization(joined.personId(), Optional.of(joined.organizationId()));
    }

    public void left(MemberLeft left) {
        accounts.setOrganization(left.personId(), Optional.empty());
    }
}
