package cn.xingji.application.organization;

import cn.xingji.chassis.identity.Caller;
import cn.xingji.chassis.outbox.Outbox;
import cn.xingji.chassis.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers an organisation once, and one for each applicant. */
@ApplicationScoped
class Registration {
    private final Organizations organizations;
    private final Outbox outbox;

    Registration(Organizations organizations, Outbox outbox) {
        this.organizations = organizations;
        this.outbox = outbox;
    }

    void register(Organization organization, Caller caller) {
        if (organizations.has(new CreditCode(organization.creditCode()))) {
            throw Refused.conflict("R5.1-eligible", "organization.registered-already")
                    .with("creditCode", organization.creditCode());
        }
        if (caller.organization().isPresent() || organizations.wasRegisteredBy(caller.id())) {
            throw Refused.conflict("R5.1-eligible", "organization.one-for-each-applicant");
        }
        organizations.persist(organization);
        outbox.tell(organization.registered());
    }
}
