package cn.xingji.rules;

import static cn.xingji.rules.Lifecycle.by;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Role.AUDITOR;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule(R4_CHAIN)
class LifecycleTest {
    private enum Door {
        OPEN,
        SHUT
    }

    private enum Act {
        SHUT_IT,
        OPEN_IT
    }

    private static final Lifecycle<Door, Act> LIFECYCLE = Lifecycle.table(
            row(Act.SHUT_IT, APPLICANT, in(Door.OPEN), Door.SHUT, R5_1_FORM),
            row(Act.OPEN_IT, by(APPLICATION_REVIEWER, AUDITOR), in(Door.SHUT), Door.OPEN, R5_2_1_10D));

    @Test
    void an_act_leads_to_the_state_that_the_table_says() {
        assertThat(LIFECYCLE.after(Door.OPEN, Act.SHUT_IT)).isEqualTo(Door.SHUT);
    }

    @Test
    void an_act_that_the_state_does_not_allow_is_refused_by_its_rule() {
        assertThatRefused(() -> LIFECYCLE.after(Door.SHUT, Act.SHUT_IT))
                .by(R5_1_FORM)
                .ofKind(Refused.Kind.OUT_OF_ORDER)
                .with("state", Door.SHUT);
    }

    @Test
    void a_screen_offers_what_this_person_may_do_now() {
        assertThat(LIFECYCLE.allowed(Door.OPEN, Set.of(APPLICANT))).containsExactly(Act.SHUT_IT);
        assertThat(LIFECYCLE.allowed(Door.OPEN, Set.of(APPLICATION_REVIEWER))).isEmpty();
        assertThat(LIFECYCLE.allowed(Door.SHUT, Set.of(AUDITOR))).containsExactly(Act.OPEN_IT);
    }

    @Test
    void the_diagram_shows_every_row() {
        assertThat(LIFECYCLE.diagram())
                .contains("OPEN --> SHUT: SHUT_IT (R5.1-form)", "SHUT --> OPEN: OPEN_IT (R5.2.1-10d)");
    }
}
