package cn.xingji.application.intake.application;

import cn.xingji.application.client.organization.Contact;
import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.client.organization.Particulars;
import cn.xingji.application.client.organization.Region;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.application.intake.trade.Trade;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds applications for tests: {@code anApplication().underReview()}. */
public final class AnApplication {
    public static final LocalDate RECEIVED = LocalDate.of(2027, 1, 4);
    public static final Instant NOW = Instant.parse("2027-01-04T02:00:00Z");

    public static final Caller REVIEWER =
            new Caller(UUID.randomUUID(), "陈敏", Set.of(Role.APPLICATION_REVIEWER), Optional.empty());

    static final Trade APPLIANCES = new Trade("01", "家用电器", Risk.LOW, false);
    static final Trade FOOD = new Trade("06", "食品", Risk.HIGH, true);
    static final Set<AttachmentKind> NEEDED = EnumSet.of(
            AttachmentKind.BUSINESS_LICENCE,
            AttachmentKind.SERVICE_MANUAL,
            AttachmentKind.ORGANIZATION_INTRODUCTION,
            AttachmentKind.SCOPE_STATEMENT,
            AttachmentKind.SERVICE_BLUEPRINT);
    static final Completeness COMPLETE = new Completeness(Map.of("01", APPLIANCES), NEEDED);
    static final FeeTable FEES = _ -> "2021.1";

    private final Application application =
            Application.draft("XJ-SQ-2027-000001", organization(), form(), UUID.randomUUID(), NOW);

    public static AnApplication anApplication() {
        return new AnApplication();
    }

    public Application draft() {
        return application;
    }

    public Application submitted() {
        application.submit(COMPLETE, FEES, RECEIVED);
        return application;
    }

    public Application underReview() {
        submitted().startReview(REVIEWER, RECEIVED);
        return application;
    }

    public Application accepted() {
        underReview().accept(lacking(), _ -> true, RECEIVED);
        return application;
    }

    /** As it is in this state. */
    public Application in(ApplicationState wanted) {
        switch (wanted) {
            case DRAFT -> draft();
            case SUBMITTED -> submitted();
            case UNDER_REVIEW -> underReview();
            case INFORMATION_REQUESTED ->
                underReview().requestInformation(List.of("补充保修政策"), 1, RECEIVED.plusDays(90), RECEIVED);
            case ACCEPTED -> accepted();
            case CONTRACTED -> accepted().contracted();
            case TERMINATED -> {
                accepted().contracted();
                application.terminate("业务调整", true, false, RECEIVED);
            }
            case REJECTED -> underReview().reject(List.of("超出业务范围"), RECEIVED);
            case WITHDRAWN -> submitted().withdraw("业务调整", RECEIVED);
        }
        return application;
    }

    public static ApplicationForm form() {
        return AForm.aForm().build();
    }

    /** What a review came to that found two days, and lacks this. */
    static Readiness lacking(Missing... missing) {
        return new Readiness() {
            @Override
            public List<Missing> missing(Application reviewed) {
                return List.of(missing);
            }

            @Override
            public PersonDays personDays(Application reviewed) {
                return PersonDays.of("2");
            }
        };
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
