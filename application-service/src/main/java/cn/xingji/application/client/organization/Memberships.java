package cn.xingji.application.client.organization;

import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Tells Keycloak which organisation a person speaks for, so that every later token says it (decision 5): the one that
 * he speaks for when he is told of, whatever happened before. Who speaks for none any more has to sign in anew.
 */
@ApplicationScoped
class Memberships implements Worker {
    static final WorkKind KIND = new WorkKind("keycloak-membership");

    private final Members members;
    private final KeycloakAccounts accounts;

    Memberships(Members members, KeycloakAccounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public Outcome work(UUID person) {
        var organization = members.organizationOf(person);
        if (!accounts.setOrganization(person, organization)) {
            return new Outcome.Refused("no such account");
        }
        if (organization.isEmpty()) {
            accounts.endSessions(person);
        }
        return Outcome.done();
    }
}
