package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.clock.BusinessClock;
import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;
import java.util.function.Supplier;

/** An organisation is registered once, and one for each applicant; its people correct what they said of it. */
@UseCase
public class Registering {
    private final Organizations organizations;
    private final Members members;
    private final Outbox outbox;
    private final BusinessClock clock;

    Registering(Organizations organizations, Members members, Outbox outbox, BusinessClock clock) {
        this.organizations = organizations;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    UUID register(Particulars said, Caller caller) {
        if (organizations.has(said.creditCode())) {
            throw Refused.conflict(R5_1_ELIGIBLE, "organization.registered-already")
                    .with("creditCode", said.creditCode().value());
        }
        members.requireUnattached(caller);
        var now = clock.now();
        var organization = new Organization(said, caller.id(), now);
        organizations.persistAndFlush(organization);
        members.persist(Member.owner(organization.id(), caller, now));
        outbox.tell(organization.registered());
        return organization.id();
    }

    /** @param said read only once it is known that the organisation is the caller's */
    void correct(UUID id, Supplier<Particulars> said, Caller caller, IfMatch seen) {
        var organization = organizations.own(id, caller);
        seen.require(organization.version());
        organization.correct(said.get());
    }

    public void contracted(ContractSigned signed) {
        organizations.findByIdOptional(signed.client().organizationId()).ifPresent(Organization::contracted);
    }
}
