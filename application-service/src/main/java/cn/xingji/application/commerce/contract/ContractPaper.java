package cn.xingji.application.commerce.contract;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.commerce.terms.Clause;
import cn.xingji.application.commerce.terms.ContractTerms;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.ApplicationForm;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.events.Site;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.papers.Signatory;
import cn.xingji.papers.SignedBy;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The contract as a paper (服务认证合同, record 8.1). */
@ApplicationScoped
class ContractPaper {
    private final PdfRenderer renderer;
    private final SignedBy signatures;

    ContractPaper(PdfRenderer renderer, SignedBy signatures) {
        this.renderer = renderer;
        this.signatures = signatures;
    }

    /** The client as the contract names it. */
    public record Client(String nameZh, String creditCode, String address, String legalRepresentative) {
        private static Client of(Organization organization) {
            return new Client(
                    organization.nameZh(),
                    organization.creditCode().value(),
                    organization.address(),
                    organization.legalRepresentative());
        }
    }

    /** An article as it is printed. */
    public record PrintedArticle(Clause clause, String ordinal, String title, String text) {}

    /** What one audit of the cycle takes and costs. */
    public record AuditFee(String title, PersonDays days, Money fee) {}

    /**
     * What is printed.
     *
     * @param missing the clauses that it lacks
     */
    public record Sheet(
            String number,
            LocalDate on,
            Client client,
            List<Site> sites,
            List<AuditFee> audits,
            BigDecimal dayRate,
            BigDecimal applicationFee,
            BigDecimal certificateFee,
            Money annualFee,
            List<PrintedArticle> articles,
            List<Missing> missing) {
        private static final String NUMERALS = "一二三四五六七八九十";

        static Sheet of(
                Contract contract,
                Application application,
                FeeSchedule fees,
                List<Calculation> audits,
                ContractTerms terms,
                LocalDate today) {
            return new Sheet(
                    contract.number(),
                    today,
                    Client.of(application.organization()),
                    application.form().sites(),
                    audits.stream()
                            .map(audit -> new AuditFee(text("audit-kind." + audit.kind()), audit.days(), audit.fee()))
                            .toList(),
                    fees.terms().dayRate(),
                    fees.terms().application(),
                    fees.terms().certificate(),
                    contract.annualFee(),
                    articles(terms, facts(contract, application.form())),
                    terms.missing());
        }

        private static Map<String, String> facts(Contract contract, ApplicationForm form) {
            var goods = String.join("、", form.goods());
            return Map.of(
                    "scope",
                    Texts.of("contract.scope", Locale.CHINESE, Map.of("goods", goods)),
                    "people",
                    form.people().orElseThrow().toString(),
                    "standards",
                    form.standards().stream()
                            .map(standard -> text("standard." + standard))
                            .collect(Collectors.joining("、")),
                    "auditMode",
                    text("audit-mode." + form.auditMode().orElseThrow()),
                    "feeSchedule",
                    contract.feeSchedule());
        }

        private static List<PrintedArticle> articles(ContractTerms terms, Map<String, String> facts) {
            var articles = terms.articles();
            return IntStream.range(0, articles.size())
                    .mapToObj(place -> {
                        var article = articles.get(place);
                        var title = text("contract-clause." + article.clause());
                        return new PrintedArticle(article.clause(), numeral(place + 1), title, article.of(facts));
                    })
                    .toList();
        }

        /** Up to nineteen. */
        private static String numeral(int number) {
            return number <= NUMERALS.length()
                    ? NUMERALS.substring(number - 1, number)
                    : "十" + numeral(number - NUMERALS.length());
        }

        private static String text(String key) {
            return Texts.of(key, Locale.CHINESE);
        }
    }

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contract(Sheet sheet);
    }

    byte[] render(Sheet sheet, Instant now) {
        return renderer.render(Templates.contract(sheet).render(), now);
    }

    byte[] sign(byte[] paper, Signatory signatory, Instant now) {
        return signatures.sign(paper, signatory, now);
    }
}
