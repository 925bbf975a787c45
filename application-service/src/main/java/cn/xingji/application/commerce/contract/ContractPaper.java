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
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The contract as a paper (服务认证合同, record 8.1). */
@ApplicationScoped
class ContractPaper {
    private final PdfRenderer renderer;
    private final SignedBy signatures;

    ContractPaper(PdfRenderer renderer, SignedBy signatures) {
        this.renderer = renderer;
        this.signatures = signatures;
    }

    /** What is printed. */
    public record Sheet(
            String number,
            LocalDate on,
            Organization client,
            String scope,
            int people,
            List<Site> sites,
            PersonDays personDays,
            BigDecimal dayRate,
            BigDecimal applicationFee,
            BigDecimal certificateFee,
            Money initialFee,
            Money annualFee,
            String feeSchedule) {}

    @CheckedTemplate(basePath = "records", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contract(Sheet sheet);
    }

    byte[] render(Contract contract, Application application, FeeSchedule fees, Instant now) {
        var form = application.form();
        var sheet = new Sheet(
                contract.number(),
                now.atZone(BusinessClock.ZONE).toLocalDate(),
                application.organization(),
                String.join("、", form.goods()) + "的售后服务",
                form.people().orElseThrow(),
                form.sites(),
                contract.personDays(),
                fees.terms().dayRate(),
                fees.terms().application(),
                fees.terms().certificate(),
                contract.initialFee(),
                contract.annualFee(),
                contract.feeSchedule());
        return renderer.render(Templates.contract(sheet).render(), now);
    }

    byte[] sign(byte[] paper, Signatory signatory, Instant now) {
        return signatures.sign(paper, signatory, now);
    }
}
