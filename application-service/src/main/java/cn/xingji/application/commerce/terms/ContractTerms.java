package cn.xingji.application.commerce.terms;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.application.intake.application.Missing;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of what every contract says; a contract keeps the one that it was drawn up with (R5.2.2-contract). */
@Entity
@Table(name = "contract_terms")
public class ContractTerms {
    private static final RuleId RULE = R5_2_2_CONTRACT;

    @Id
    private int version;

    private LocalDate effectiveFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Article> articles = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ContractTermsState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> editors = new ArrayList<>();

    private UUID publishedBy;

    @Version
    private long revision;

    protected ContractTerms() {}

    /** @throws Refused when a clause is said twice */
    public ContractTerms(int version, LocalDate effectiveFrom, List<Article> articles, Caller draftedBy) {
        requireSaidOnce(articles);
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.articles = List.copyOf(articles);
        this.state = ContractTermsState.DRAFT;
        this.editors = List.of(draftedBy.id());
    }

    /** @throws Refused when a clause is said twice */
    void edit(LocalDate from, List<Article> changed, Caller by) {
        var after = ContractTermsState.LIFECYCLE.after(state, ContractTermsAct.EDIT);
        requireSaidOnce(changed);
        state = after;
        effectiveFrom = from;
        articles = List.copyOf(changed);
        editors = Stream.concat(editors.stream(), Stream.of(by.id())).distinct().toList();
    }

    /**
     * Puts it in force from its day on.
     *
     * @throws Refused when a clause is missing, the day is not after today, or one of those who edited it publishes it
     */
    void publish(Caller by, LocalDate today) {
        var after = ContractTermsState.LIFECYCLE.after(state, ContractTermsAct.PUBLISH);
        if (editors.contains(by.id())) {
            throw Refused.forbidden(RULE, "contract-terms.published-by-their-author");
        }
        if (!effectiveFrom.isAfter(today)) {
            throw Refused.invalidField(RULE, "contract-terms.effective-in-the-past", "effectiveFrom");
        }
        if (!missing().isEmpty()) {
            throw Refused.invalid(RULE, "contract.incomplete").with("missing", missing());
        }
        state = after;
        publishedBy = by.id();
    }

    private static void requireSaidOnce(List<Article> articles) {
        if (articles.stream().map(Article::clause).distinct().count() < articles.size()) {
            throw Refused.invalidField(RULE, "contract-terms.said-twice", "articles");
        }
    }

    /** The clauses without words, or whose words leave out what they are about. */
    public List<Missing> missing() {
        return Arrays.stream(Clause.values())
                .filter(clause -> articles.stream().noneMatch(each -> each.clause() == clause && each.isComplete()))
                .map(clause -> new Missing(RULE, "contract-clause." + clause))
                .toList();
    }

    public int version() {
        return version;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** In the order of their clauses. */
    public List<Article> articles() {
        return articles.stream()
                .sorted((one, other) -> one.clause().compareTo(other.clause()))
                .toList();
    }

    public ContractTermsState state() {
        return state;
    }

    public long revision() {
        return revision;
    }
}
