package cn.xingji.application.commerce.terms;

import static cn.xingji.application.commerce.terms.ContractTermsAct.EDIT;
import static cn.xingji.application.commerce.terms.ContractTermsAct.PUBLISH;
import static cn.xingji.application.commerce.terms.SomeTerms.AUTHOR;
import static cn.xingji.application.commerce.terms.SomeTerms.FROM;
import static cn.xingji.application.commerce.terms.SomeTerms.administrator;
import static cn.xingji.application.commerce.terms.SomeTerms.everyArticle;
import static cn.xingji.application.commerce.terms.SomeTerms.someTerms;
import static cn.xingji.application.commerce.terms.SomeTerms.without;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.intake.application.Missing;
import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(R5_2_2_CONTRACT)
class ContractTermsTest extends LifecycleContract<ContractTerms, ContractTermsState, ContractTermsAct> {
    ContractTermsTest() {
        super(ContractTermsState.LIFECYCLE, ContractTermsState.class, ContractTermsAct.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_clause_that_is_not_there_is_named(Clause clause) {
        assertThat(without(clause).missing())
                .containsExactly(new Missing(R5_2_2_CONTRACT, "contract-clause." + clause));
        assertThat(someTerms().missing()).isEmpty();
    }

    @Test
    void words_that_leave_out_what_their_clause_is_about_are_not_complete() {
        assertThat(new Article(Clause.STANDARDS, "依据两项标准。").isComplete()).isFalse();
        assertThat(new Article(Clause.STANDARDS, "依据 {standards}。").isComplete())
                .isTrue();
    }

    @Test
    void a_clause_is_said_once() {
        var twice = Stream.concat(everyArticle().stream(), Stream.of(new Article(Clause.DISPUTES, "提交仲裁。")))
                .toList();

        assertThatRefused(() -> new ContractTerms(2, FROM, twice, AUTHOR))
                .by(R5_2_2_CONTRACT)
                .because("contract-terms.said-twice");
        assertThatRefused(() -> someTerms().edit(FROM, twice, AUTHOR))
                .by(R5_2_2_CONTRACT)
                .because("contract-terms.said-twice");
    }

    @Test
    void a_name_with_a_dollar_or_a_brace_stays_a_name() {
        var article = new Article(Clause.SCOPE, "{scope}，{people} 人");

        assertThat(article.of(Map.of("scope", "$1 {people}", "people", "3"))).isEqualTo("$1 {people}，3 人");
    }

    @Test
    void whoever_edited_them_does_not_publish_them() {
        var editor = administrator();
        var terms = someTerms();
        terms.edit(FROM, everyArticle(), editor);

        for (var own : List.of(AUTHOR, editor)) {
            assertThatRefused(() -> terms.publish(own, FROM.minusDays(1)))
                    .by(R5_2_2_CONTRACT)
                    .because("contract-terms.published-by-their-author");
        }
        assertThatRefused(() -> without(Clause.LIABILITY).publish(administrator(), FROM.minusDays(1)))
                .by(R5_2_2_CONTRACT)
                .because("contract.incomplete");
    }

    @Override
    protected ContractTerms in(ContractTermsState state) {
        return SomeTerms.in(state);
    }

    @Override
    protected ContractTermsState state(ContractTerms terms) {
        return terms.state();
    }

    @Override
    protected List<Asked<ContractTerms, ContractTermsAct>> rightly() {
        return List.of(
                asked(EDIT, it -> it.edit(FROM, everyArticle(), AUTHOR)),
                asked(PUBLISH, it -> it.publish(administrator(), FROM.minusDays(1))));
    }

    @Override
    protected List<Asked<ContractTerms, ContractTermsAct>> wrongly() {
        return List.of(
                asked(PUBLISH, "by its author", it -> it.publish(AUTHOR, FROM.minusDays(1))),
                asked(PUBLISH, "too late", it -> it.publish(administrator(), FROM)));
    }
}
