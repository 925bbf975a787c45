package cn.xingji.application.commerce.contract;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.intake.application.Application;
import cn.xingji.events.Site;
import cn.xingji.papers.PdfRenderer;
import cn.xingji.papers.Signatory;
import cn.xingji.papers.SignedBy;
import cn.xingji.rules.vocabulary.Money;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.rules.text.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** What is printed. */
    public record Sheet(
            String number,
            LocalDate on,
            Client client,
            String scope,
            int people,
            List<Site> sites,
            PersonDays personDays,
            BigDecimal dayRate,
            BigDecimal applicationFee,
            BigDecimal certificateFee,
            Money initialFee,
            Money annualFee,
            String feeSchedule) {
        static Sheet of(Contract contract, Application application, FeeSchedule fees, LocalDate today) {
            var form = application.form();
            var goods = String.join("、", form.goods());
            return new Sheet(
                    contract.number(),
                    today,
                    Client.of(application.organization()),
                    Texts.of("contract.scope", Locale.CHINESE, Map.of("goods", goods)),
                    form.people().orElseThrow(),
                    form.sites(),
                    contract.personDays(),
                    fees.terms().dayRate(),
                    fees.terms().application(),
                    fees.terms().certificate(),
                    contract.initialFee(),
                    contract.annualFee(),
                    contract.feeSchedule());
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
