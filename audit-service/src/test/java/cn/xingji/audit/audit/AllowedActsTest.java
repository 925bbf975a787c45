package cn.xingji.audit.audit;

import static cn.xingji.audit.audit.AnAudit.LEADER;
import static cn.xingji.audit.audit.AnAudit.MEMBER;
import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AllowedActsTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PREPARING", "CANCELLED"})
    void what_a_member_is_offered_he_may_do_and_nothing_else(AuditState state) {
        var audit = anAudit().in(state);

        for (var act : AuditState.LIFECYCLE.allowed(state, Set.of(Role.AUDITOR))) {
            Stream.of(LEADER.id(), MEMBER.id(), UUID.randomUUID())
                    .map(AllowedActsTest::auditor)
                    .forEach(person -> assertOfferedAsAllowed(audit, act, person));
        }
    }

    private static void assertOfferedAsAllowed(Audit audit, AuditAct act, Caller person) {
        if (AllowedActs.on(audit, person).contains(act)) {
            assertThatCode(() -> AllowedActs.requireTeam(audit, act, person)).doesNotThrowAnyException();
        } else {
            assertThatRefused(() -> AllowedActs.requireTeam(audit, act, person));
        }
    }

    private static Caller auditor(UUID id) {
        return new Caller(id, "auditor", Set.of(Role.AUDITOR), Optional.empty());
    }
}
