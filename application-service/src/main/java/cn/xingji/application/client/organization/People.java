package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;

import cn.xingji.rules.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Those who speak for an organisation now: its owners invite others and let them go. */
record People(List<Member> members) {
    People {
        members = List.copyOf(members);
    }

    boolean isOwner(UUID person) {
        return members.stream().anyMatch(member -> member.personId().equals(person) && member.isOwner());
    }

    void requireOwner(UUID person) {
        if (!isOwner(person)) {
            throw Refused.forbidden(R5_1_ELIGIBLE, "member.owner-only");
        }
    }

    /** Whether this person may let the member go: everybody may leave, owners may remove others. */
    boolean mayRemove(Member member, UUID person) {
        return (member.personId().equals(person) || isOwner(person)) && !isLastOwner(member);
    }

    /**
     * Lets somebody go, or lets him leave.
     *
     * @throws Refused when another than an owner removes others, or nobody would own the organisation any more
     */
    void remove(UUID leaving, UUID by, Instant now) {
        if (!leaving.equals(by)) {
            requireOwner(by);
        }
        var member = members.stream()
                .filter(each -> each.personId().equals(leaving))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("member " + leaving));
        if (isLastOwner(member)) {
            throw Refused.conflict(R5_1_ELIGIBLE, "member.last-owner");
        }
        member.leave(now);
    }

    private boolean isLastOwner(Member member) {
        return member.isOwner() && members.stream().filter(Member::isOwner).count() == 1;
    }
}
