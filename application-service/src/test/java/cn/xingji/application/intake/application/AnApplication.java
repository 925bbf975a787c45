package cn.xingji.application.intake.application;

import cn.xingji.application.client.organization.Contact;
import cn.xingji.application.client.organization.CreditCode;
import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.client.organization.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Builds applications for tests: {@code anApplication().underReview()}. */
public final class AnApplication {
    public static final LocalDate RECEIVED = LocalDate.of(2027, 1, 4);
    public static final Instant NOW = Instant.parse("2027-01-04T02:00:00Z");

    private final Application application =
            Application.draft("XJ-SQ-2027-000001", organization(), form(), UUID.randomUUID(), NOW);

    public static AnApplication anApplication() {
        return new AnApplication();
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

    /** As it is in this state. */
    public Application in(ApplicationState wanted) {
        switch (wanted) {
            case DRAFT -> draft();
            case SUBMITTED -> submitted();
            case UNDER_REVIEW -> underReview();
            case INFORMATION_REQUESTED -> underReview().requestInformation(List.of("补充保修政策"), RECEIVED);
            case ACCEPTED -> accepted();
            case CONTRACTED -> accepted().contracted();
            case REJECTED -> underReview().reject(List.of("超出业务范围"), RECEIVED);
            case WITHDRAWN -> submitted().withdraw("业务调整", RECEIVED);
        }
        return application;
    }

    public static ApplicationForm form() {
        return AForm.aForm().build();
    }

    static Organization organization() {
        return new Organization(
                new CreditCode("91330100799655058B"),
                "杭州某某电器有限公司",
                "Hangzhou Example Appliances Co., Ltd.",
                "李雷",
                new Region("330106"),
                "浙江省杭州市西湖区文三路 1 号",
                new Contact("李娜", "0571-88888888", "li.na@example.cn"),
                UUID.randomUUID(),
                NOW);
    }
}
