package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(R5_1_ELIGIBLE)
class PeopleTest {
    private static final Instant NOW = Instant.EPOCH;

    private final UUID organization = UUID.randomUUID();
    private final Caller founder = person();
    private final Caller guest = person();
    private final Member owner = Member.owner(organization, founder, NOW);
    private final Member member = Member.invited(organization, guest, NOW);
    private final Member colleague = Member.invited(organization, person(), NOW);
    private final People people = new People(List.of(owner, member, colleague));

    @Test
    void the_last_owner_stays() {
        assertThatRefused(() -> people.remove(owner.personId(), founder, NOW)).because("member.last-owner");

        assertThat(people.mayRemove(owner, owner.personId())).isFalse();
    }

    @Test
    void owners_let_others_go_and_everybody_else_only_himself() {
        assertThatRefused(() -> people.remove(colleague.personId(), guest, NOW)).because("member.owner-only");

        assertThat(people.mayRemove(colleague, member.personId())).isFalse();
        assertThat(people.mayRemove(member, member.personId())).isTrue();
        assertThat(people.mayRemove(member, owner.personId())).isTrue();
    }

    private static Caller person() {
        return new Caller(UUID.randomUUID(), "李娜", Set.of(Role.APPLICANT), Optional.empty());
    }
}
