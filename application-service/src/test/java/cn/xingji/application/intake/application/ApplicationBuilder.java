package cn.xingji.application.intake.application;

import cn.xingji.application.client.organization.Contact;
import cn.xingji.application.client.organization.CreditCode;
import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.client.organization.Particulars;
import cn.xingji.application.client.organization.Region;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds applications for tests: {@code anApplication().underReview()}. */
public final class ApplicationBuilder {
    public static final LocalDate RECEIVED = LocalDate.of(2027, 1, 4);
    public static final Instant NOW = Instant.parse("2027-01-04T02:00:00Z");

    private final Application application =
            Application.draft("XJ-SQ-2027-000001", organization(), form(), UUID.randomUUID(), NOW);

    public static ApplicationBuilder anApplication() {
        return new ApplicationBuilder();
    }

    public Application draft() {
        return application;
    }

    public Application submitted() {
        application.submit(List.of(), "2021.1", RECEIVED);
        return application;
    }

    public Application underReview() {
        submitted().startReview("陈敏", RECEIVED);
        return application;
    }

    public Application accepted() {
        underReview().accept(List.of(), BigDecimal.TWO, RECEIVED);
        return application;
    }

    public static ApplicationForm form() {
        return new ApplicationForm(
                List.of("家用空调", "热水器"),
                List.of("安装", "维修"),
                Optional.of("01"),
                List.of(Standard.GB_T_27922_2011, Standard.CTS_FW01_2021),
                Optional.of(86),
                List.of(new Site("总部", "浙江省杭州市西湖区文三路 1 号", 60), new Site("仓储中心", "浙江省杭州市余杭区 2 号", 26)),
                List.of(),
                Optional.of(AuditMode.ON_SITE),
                Optional.empty(),
                true);
    }

    static Organization organization() {
        var said = new Particulars(
                new CreditCode("91330100799655058B"),
                "杭州某某电器有限公司",
                "Hangzhou Example Appliances Co., Ltd.",
                "李雷",
                new Region("330106"),
                "浙江省杭州市西湖区文三路 1 号",
                new Contact("李娜", "0571-88888888", "li.na@example.cn"),
                List.of());
        return new Organization(said, UUID.randomUUID(), NOW);
    }
}
