package cn.xingji.application.commerce.terms;

import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds versions of the contract's terms. */
public final class SomeTerms {
    public static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    static final Caller AUTHOR = administrator();

    private SomeTerms() {}

    public static ContractTerms someTerms() {
        return new ContractTerms(1, FROM, everyArticle(), AUTHOR);
    }

    /** Terms that say nothing of one clause. */
    public static ContractTerms without(Clause clause) {
        var others =
                everyArticle().stream().filter(each -> each.clause() != clause).toList();
        return new ContractTerms(1, FROM, others, AUTHOR);
    }

    static ContractTerms in(ContractTermsState wanted) {
        var terms = someTerms();
        if (wanted == ContractTermsState.PUBLISHED) {
            terms.publish(administrator(), FROM.minusDays(1));
        }
        return terms;
    }

    static List<Article> everyArticle() {
        return Arrays.stream(Clause.values()).map(SomeTerms::article).toList();
    }

    static Caller administrator() {
        return new Caller(UUID.randomUUID(), "管理员", Set.of(Role.ADMINISTRATOR), Optional.empty());
    }

    private static Article article(Clause clause) {
        var facts = clause.facts().stream().map(fact -> "{" + fact + "}").collect(Collectors.joining("，"));
        return new Article(clause, "约定如下" + facts);
    }
}
