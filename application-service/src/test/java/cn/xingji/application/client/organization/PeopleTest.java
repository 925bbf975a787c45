package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule(R5_1_ELIGIBLE)
class PeopleTest {
    private static final Instant NOW = Instant.EPOCH;

    private final UUID organization = UUID.randomUUID();
    private final Member owner = Member.owner(organization, person(), NOW);
    private final Member member = Member.invited(organization, person(), NOW);
    private final Member colleague = Member.invited(organization, person(), NOW);
    private final People people = new People(List.of(owner, member, colleague));

    @Test
    void the_last_owner_stays() {
        refused("member.last-owner", () -> people.remove(owner.personId(), owner.personId(), NOW));

        assertThat(people.mayRemove(owner, owner.personId())).isFalse();
    }

    @Test
    void owners_let_others_go_and_everybody_else_only_himself() {
        refused("member.owner-only", () -> people.remove(colleague.personId(), member.personId(), NOW));

        assertThat(people.mayRemove(colleague, member.personId())).isFalse();
        assertThat(people.mayRemove(member, member.personId())).isTrue();
        assertThat(people.mayRemove(member, owner.personId())).isTrue();
    }

    private static Caller person() {
        return new Caller(UUID.randomUUID(), "李娜", Set.of(Role.APPLICANT), Optional.empty());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
