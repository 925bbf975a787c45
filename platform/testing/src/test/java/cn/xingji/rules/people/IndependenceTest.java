package cn.xingji.rules.people;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.R5_3_1_3;
import static cn.xingji.rules.RuleId.R5_4_APPROVE;
import static cn.xingji.rules.RuleId.R5_4_INDEPENDENT;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static cn.xingji.rules.people.AColleague.named;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.calendar.Span;
import cn.xingji.rules.calendar.WorkingCalendar;
import cn.xingji.rules.people.CaseSoFar.Involvement;
import cn.xingji.rules.vocabulary.CreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IndependenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final CreditCode CLIENT = new CreditCode("91330100799655058B");
    private static final CreditCode ANOTHER = new CreditCode("91310000MA1FL0AB34");
    private static final CoolingOff TWO_YEARS =
            new CoolingOff(new Span.Months(24, false), new WorkingCalendar(List.of()));

    private final List<Colleague> register = new ArrayList<>();
    private final List<Involvement> soFar = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLIENT")
    @Rule(R5_3_1_3)
    void who_is_not_in_the_register_does_nothing_for_the_body(Part part) {
        assertThatRefused(() -> ask(UUID.randomUUID(), part, TODAY))
                .by(R5_3_1_3)
                .because("independence.unknown");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLIENT")
    @Rule(R5_3_1_3)
    void who_is_registered_and_free_does_any_part(Part part) {
        var person = registered(named("Xu"));

        assertThat(ask(person.id(), part, TODAY)).isEqualTo(person);
    }

    @Test
    @Rule(R5_3_1_3)
    void a_registration_is_for_its_part_and_from_its_first_day_to_its_last() {
        var person = registered(named("Xu").onlyFor(Competence.APPROVER, TODAY, TODAY.plusDays(1)));

        ask(person.id(), Part.APPROVAL, TODAY);
        ask(person.id(), Part.APPROVAL, TODAY.plusDays(1));

        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(2))) {
            assertThatRefused(() -> ask(person.id(), Part.APPROVAL, day)).because("independence.not-registered-for-it");
        }
        assertThatRefused(() -> ask(person.id(), Part.DECISION, TODAY))
                .by(R5_3_1_3)
                .because("independence.not-registered-for-it")
                .with("part", Part.DECISION);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLIENT")
    @Rule(R5_3_1_3)
    void who_works_at_the_client_has_no_part_in_its_case_and_the_refusal_cites_it(Part part) {
        var person = registered(named("Xu").tied(CLIENT, TieKind.EMPLOYED, Optional.empty()));

        assertThatRefused(() -> ask(person.id(), part, TODAY))
                .by(R5_3_1_3)
                .because("independence.tied-to-client")
                .with("person", "Xu")
                .with("client", CLIENT)
                .with("tie", "EMPLOYED");
    }

    @Test
    @Rule(R5_3_1_3)
    void who_advised_the_client_is_free_again_after_two_years() {
        var ended = LocalDate.of(2024, 6, 1);
        var person = registered(named("Xu").tied(CLIENT, TieKind.CONSULTED, Optional.of(ended)));

        assertThatRefused(() -> ask(person.id(), Part.DECISION, ended.plusYears(2)))
                .because("independence.tied-to-client")
                .with("endedOn", "2024-06-01");
        ask(person.id(), Part.DECISION, ended.plusYears(2).plusDays(1));
    }

    @Test
    @Rule(R5_3_1_3)
    void a_tie_to_another_client_is_none_here() {
        var person = registered(named("Xu").tied(ANOTHER, TieKind.EMPLOYED, Optional.empty()));

        ask(person.id(), Part.REVIEW, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "TEAM, TECHNICAL_REVIEW, R5_4_REVIEW",
        "TEAM, DECISION, R5_4_INDEPENDENT",
        "TEAM, APPROVAL, R5_4_APPROVE",
        "TECHNICAL_REVIEW, DECISION, R5_4_INDEPENDENT",
        "TECHNICAL_REVIEW, APPROVAL, R5_4_APPROVE",
        "DECISION, APPROVAL, R5_4_APPROVE",
        "DECISION, TEAM, R5_3_1_3",
        "DECISION, COMPLAINT, R5_4_INDEPENDENT",
        "REVIEW, APPEAL, R5_4_INDEPENDENT",
        "COMPLAINT, APPEAL, R5_4_INDEPENDENT",
        "CLIENT, COUNTERSIGNING, R5_2_2_CONTRACT",
        "CLIENT, REVIEW, R5_3_1_3",
    })
    @Rule({R5_3_1_3, R5_4_REVIEW, R5_4_INDEPENDENT, R5_4_APPROVE, R5_2_2_CONTRACT})
    void who_has_done_this_does_not_do_that_as_well(Part before, Part now, RuleId rule) {
        var person = registered(named("Xu"));
        has(person, before);

        assertThatRefused(() -> ask(person.id(), now, TODAY))
                .by(rule)
                .because("independence.done-before")
                .with("person", "Xu")
                .with("before", before)
                .with("part", now);
    }

    @ParameterizedTest
    @CsvSource({"REVIEW, TEAM", "REVIEW, COUNTERSIGNING", "COUNTERSIGNING, DECISION", "DECISION, DECISION"})
    @Rule(R5_4_INDEPENDENT)
    void what_no_rule_keeps_apart_one_person_may_do(Part before, Part now) {
        var person = registered(named("Xu"));
        has(person, before);

        ask(person.id(), now, TODAY);
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void what_another_has_done_keeps_nobody_off() {
        has(registered(named("Ma")), Part.TECHNICAL_REVIEW);

        ask(registered(named("Xu")).id(), Part.DECISION, TODAY);
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void who_works_under_the_reviewer_however_far_down_does_not_decide() {
        var head = registered(named("Head"));
        var middle = registered(named("Middle").under(head));
        var bottom = registered(named("Bottom").under(middle));
        has(head, Part.TECHNICAL_REVIEW);

        for (var below : List.of(middle, bottom)) {
            assertThatRefused(() -> ask(below.id(), Part.DECISION, TODAY))
                    .by(R5_4_INDEPENDENT)
                    .because("independence.reviewers-subordinate");
            ask(below.id(), Part.APPROVAL, TODAY);
        }
    }

    @Test
    @Rule(R5_4_INDEPENDENT)
    void who_no_longer_works_under_the_reviewer_may_decide_and_the_head_may_too() {
        var reviewer = registered(named("Reviewer"));
        var left = registered(named("Left").under(reviewer, TODAY.minusYears(1), Optional.of(TODAY.minusDays(1))));
        var above = registered(named("Above"));
        has(registered(named("Under").under(above)), Part.TECHNICAL_REVIEW);
        has(reviewer, Part.TECHNICAL_REVIEW);

        ask(left.id(), Part.DECISION, TODAY);
        ask(above.id(), Part.DECISION, TODAY);
    }

    @Test
    @Rule({R5_3_1_3, R5_4_INDEPENDENT})
    void everything_that_stands_against_it_is_told_at_once() {
        var person = registered(
                named("Xu").onlyFor(Competence.AUDITOR, TODAY, TODAY).tied(CLIENT, TieKind.EMPLOYED, Optional.empty()));
        has(person, Part.TEAM);

        assertThat(independence(TODAY)
                        .against(person.id(), Part.DECISION, new CaseSoFar(CLIENT, soFar))
                        .found())
                .extracting(Refused::code)
                .containsExactly(
                        "independence.done-before",
                        "independence.not-registered-for-it",
                        "independence.tied-to-client");
    }

    private Colleague registered(AColleague person) {
        var colleague = person.build();
        register.add(colleague);
        return colleague;
    }

    private void has(Colleague person, Part done) {
        soFar.add(new Involvement(person.id(), done));
    }

    private Colleague ask(UUID person, Part part, LocalDate day) {
        return independence(day).require(person, part, new CaseSoFar(CLIENT, soFar));
    }

    private Independence independence(LocalDate day) {
        return new Independence(
                id -> register.stream().filter(each -> each.id().equals(id)).findFirst(), TWO_YEARS, day);
    }
}
