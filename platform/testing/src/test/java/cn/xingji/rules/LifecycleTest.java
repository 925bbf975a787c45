package cn.xingji.rules;

import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.testing.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("R4-chain")
class LifecycleTest {
    private enum Door {
        OPEN,
        SHUT
    }

    private enum Act {
        SHUT_IT,
        OPEN_IT
    }

    private static final Lifecycle<Door, Act> LIFECYCLE = Lifecycle.<Door, Act>table()
            .on(Act.SHUT_IT)
            .by(APPLICANT)
            .from(Door.OPEN)
            .to(Door.SHUT)
            .rule("R1")
            .on(Act.OPEN_IT)
            .by(APPLICATION_REVIEWER)
            .from(Door.SHUT)
            .to(Door.OPEN)
            .rule("R2")
            .build();

    @Test
    void an_act_leads_to_the_state_that_the_table_says() {
        assertThat(LIFECYCLE.after(Door.OPEN, Act.SHUT_IT)).isEqualTo(Door.SHUT);
    }

    @Test
    void an_act_that_the_state_does_not_allow_is_refused_by_its_rule() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> LIFECYCLE.after(Door.SHUT, Act.SHUT_IT))
                .satisfies(refused -> {
                    assertThat(refused.rule()).isEqualTo("R1");
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.OUT_OF_ORDER);
                    assertThat(refused.facts()).containsEntry("state", Door.SHUT);
                });
    }

    @Test
    void a_screen_offers_what_this_person_may_do_now() {
        assertThat(LIFECYCLE.allowed(Door.OPEN, Set.of(APPLICANT))).containsExactly(Act.SHUT_IT);
        assertThat(LIFECYCLE.allowed(Door.OPEN, Set.of(APPLICATION_REVIEWER))).isEmpty();
    }

    @Test
    void the_diagram_shows_every_row() {
        assertThat(LIFECYCLE.diagram()).contains("OPEN --> SHUT: SHUT_IT (R1)", "SHUT --> OPEN: OPEN_IT (R2)");
    }
}
