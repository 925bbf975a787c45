package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_CONDITIONAL;
import static cn.xingji.rules.RuleId.R6_EVIDENCE;
import static cn.xingji.rules.RuleId.R6_GRADES;
import static cn.xingji.rules.RuleId.R6_ITEMS;
import static cn.xingji.scoring.sheet.AScoreSheet.EVIDENCE;
import static cn.xingji.scoring.sheet.AScoreSheet.LEADER;
import static cn.xingji.scoring.sheet.AScoreSheet.MEMBER;
import static cn.xingji.scoring.sheet.AScoreSheet.NOW;
import static cn.xingji.scoring.sheet.AScoreSheet.aSheet;
import static cn.xingji.scoring.sheet.AScoreSheet.evidenceFor;
import static cn.xingji.scoring.sheet.AScoreSheet.points;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.rules.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSheetTest {

    @Test
    @Rule(R6_ITEMS)
    void fifty_items_make_a_hundred_points() {
        var completed = aSheet().fullyScored().build().complete(LEADER);

        assertThat(completed.total()).isEqualByComparingTo("100");
        assertThat(completed.sections())
                .extracting(part ->
                        part.section() + part.maximum().stripTrailingZeros().toPlainString())
                .containsExactly("a40", "b35", "c25");
    }

    @Test
    @Rule(R6_GRADES)
    void c7_lost_alone_leaves_93_and_four_stars() {
        var completed = aSheet().fullyScoredBut("c7", "0").build().complete(LEADER);

        assertThat(completed.total()).isEqualByComparingTo("93");
        assertThat(completed.grade()).contains(Coded.of(Grade.FOUR_STAR));
    }

    @Test
    @Rule(R6_ITEMS)
    void a_sheet_with_an_item_not_scored_can_not_be_completed_and_says_which() {
        var sheet = aSheet().build();
        sheet.score(points("a1", BigDecimal.ONE), List.of(EVIDENCE));

        assertThatRefused(sheet, it -> it.complete(LEADER))
                .by(R6_ITEMS)
                .fact("missing")
                .asInstanceOf(LIST)
                .hasSize(49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "5"})
    @Rule(R6_ITEMS)
    void a_score_outside_zero_and_the_item_s_maximum_is_refused(String wrong) {
        assertThatRefused(() -> aSheet().build().score(points("a1", new BigDecimal(wrong)), List.of(EVIDENCE)))
                .by(R6_ITEMS);
    }

    @Test
    @Rule(R6_ITEMS)
    void a_score_has_two_decimals_at_most_and_an_item_of_the_table() {
        assertThatRefused(() -> aSheet().build().score(points("a1", new BigDecimal("0.125")), List.of(EVIDENCE)))
                .by(R6_ITEMS);
        assertThatRefused(() -> aSheet().build().score(points("d1", BigDecimal.ONE), List.of(EVIDENCE)))
                .by(R6_ITEMS);
    }

    @Test
    @Rule(R6_EVIDENCE)
    void a_lost_point_names_why() {
        var silent = new Score("a2", new BigDecimal("2.5"), " ", List.of(EVIDENCE.id()), LEADER, NOW);

        assertThatRefused(() -> aSheet().build().score(silent, List.of(EVIDENCE)))
                .by(R6_EVIDENCE);
    }

    @Test
    @Rule(R6_EVIDENCE)
    void a_full_score_needs_no_reason_but_evidence_all_the_same() {
        var without = new Score("a2", new BigDecimal("3"), "", List.of(), LEADER, NOW);
        var with = new Score("a2", new BigDecimal("3"), "", List.of(EVIDENCE.id()), LEADER, NOW);

        assertThatRefused(() -> aSheet().build().score(without, List.of(EVIDENCE)))
                .by(R6_EVIDENCE);
        aSheet().build().score(with, List.of(EVIDENCE));
    }

    @Test
    @Rule(R6_EVIDENCE)
    void evidence_of_another_audit_or_about_other_items_proves_nothing() {
        var foreign = new Score("a2", BigDecimal.ONE, "why", List.of(UUID.randomUUID()), LEADER, NOW);
        var aboutC7 = evidenceFor(Set.of("c7"));
        var beside = new Score("a2", BigDecimal.ONE, "why", List.of(aboutC7.id()), LEADER, NOW);

        assertThatRefused(() -> aSheet().build().score(foreign, List.of(EVIDENCE)))
                .by(R6_EVIDENCE);
        assertThatRefused(() -> aSheet().build().score(beside, List.of(aboutC7)))
                .by(R6_EVIDENCE);
    }

    @Test
    @Rule(R6_ITEMS)
    void scoring_an_item_anew_replaces_its_score() {
        var sheet = aSheet().fullyScoredBut("c7", "0").build();

        sheet.score(points("c7", new BigDecimal("6.5")), List.of(EVIDENCE));

        assertThat(sheet.complete(LEADER).total()).isEqualByComparingTo("99.5");
    }

    @Test
    @Rule(R5_3_3_5)
    void only_the_team_scores_and_only_its_leader_completes() {
        var stranger = new Score("a1", BigDecimal.ONE, "", List.of(EVIDENCE.id()), UUID.randomUUID(), NOW);
        assertThatRefused(() -> aSheet().build().score(stranger, List.of(EVIDENCE)))
                .by(R5_3_3_5);
        assertThatRefused(() -> aSheet().fullyScored().build().complete(MEMBER)).by(R5_3_3_5);
    }

    @Test
    @Rule(R6_ITEMS)
    void a_completed_sheet_changes_only_after_it_was_reopened_for_a_reason() {
        var sheet = aSheet().fullyScored().build();
        sheet.complete(LEADER);

        assertThatRefused(() -> sheet.score(points("a1", BigDecimal.ZERO), List.of(EVIDENCE)))
                .by(R6_ITEMS);
        assertThatRefused(() -> sheet.reopen(LEADER, " ")).by(R6_ITEMS);
        sheet.reopen(LEADER, "漏看一份回访记录");

        assertThat(sheet.state()).isEqualTo(SheetState.OPEN);
        assertThat(sheet.total()).isEmpty();
    }

    @Test
    @Rule(R5_3_3_5)
    void nothing_changes_once_the_report_was_issued() {
        var sheet = aSheet().fullyScored().build();
        sheet.complete(LEADER);
        sheet.lock();

        assertThatRefused(() -> sheet.reopen(LEADER, "why")).by(R6_ITEMS);
    }

    @ParameterizedTest
    @Rule(R6_GRADES)
    @CsvSource({
        "69.99,",
        "70,QUALIFIED",
        "79.99,QUALIFIED",
        "80,THREE_STAR",
        "89.99,THREE_STAR",
        "90,FOUR_STAR",
        "94.99,FOUR_STAR",
        "95,FIVE_STAR",
        "100,FIVE_STAR",
        "0,"
    })
    void a_grade_begins_at_its_bound_and_is_taken_from_the_exact_total(BigDecimal total, Grade grade) {
        assertThat(AScoreSheet.SCHEME.grade(total)).isEqualTo(Optional.ofNullable(grade));
    }

    @Test
    @Rule(R6_CONDITIONAL)
    void an_item_worded_for_a_case_is_scored_like_every_other() {
        var sheet = aSheet().build();
        assertThat(sheet.missing()).extracting(item -> item.code()).contains("b4", "b9", "b22");
    }
}
