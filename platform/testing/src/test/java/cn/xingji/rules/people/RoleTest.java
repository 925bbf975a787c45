package cn.xingji.rules.people;

import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RoleTest {

    @Test
    void the_realm_s_technical_roles_count_for_nothing() {
        assertThat(Role.of(Set.of("auditor", "offline_access", "default-roles-xingji", "system")))
                .containsExactly(Role.AUDITOR);
        assertThat(Role.of(List.of())).isEmpty();
    }

    @Test
    void staff_may_have_several_roles() {
        assertThat(Role.of(List.of("auditor", "technical-reviewer")))
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.TECHNICAL_REVIEWER);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"APPLICANT", "SYSTEM"})
    void nobody_is_applicant_and_staff_at_once(Role staff) {
        assertThatRefused(() -> Role.of(List.of(Roles.APPLICANT, staff.title())))
                .because("caller.staff-and-applicant");
    }
}
