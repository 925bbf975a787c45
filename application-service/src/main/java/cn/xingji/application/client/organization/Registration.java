package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.service.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers an organisation once, and one for each applicant. */
@ApplicationScoped
class Registration {
    private final Organizations organizations;
    private final Members members;
    private final Outbox outbox;

    Registration(Organizations organizations, Members members, Outbox outbox) {
        this.organizations = organizations;
        this.members = members;
        this.outbox = outbox;
    }

    void register(Organization organization, Caller caller) {
        if (organizations.has(organization.creditCode())) {
            throw Refused.conflict(R5_1_ELIGIBLE, "organization.registered-already")
                    .with("creditCode", organization.creditCode());
        }
        if (caller.organization().isPresent() || members.speaksForSomebody(caller.id())) {
            throw Refused.conflict(R5_1_ELIGIBLE, "organization.one-for-each-applicant");
        }
        organizations.persist(organization);
        organizations.flush();
        members.found(organization.id(), caller);
        outbox.tell(organization.registered());
    }
}
