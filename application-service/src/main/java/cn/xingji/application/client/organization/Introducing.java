package cn.xingji.application.client.organization;

import cn.xingji.events.ApplicationEvent.MemberJoined;
import cn.xingji.events.ApplicationEvent.MemberLeft;
import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.usecase.UseCase;
import cn.xingji.work.Works;

/** Has it made known whom a person speaks for, each time that changes. */
@UseCase
public class Introducing {
    private final Works works;

    Introducing(Works works) {
        this.works = works;
    }

    public void registered(OrganizationRegistered registered) {
        works.order(Memberships.KIND, registered.registeredBy().value());
    }

    public void joined(MemberJoined joined) {
        works.order(Memberships.KIND, joined.personId().value());
    }

    public void left(MemberLeft left) {
        works.order(Memberships.KIND, left.personId().value());
    }
}
