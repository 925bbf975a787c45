package cn.xingji.application.certified.certification;

import cn.xingji.application.intake.application.AnApplication;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Client;
import cn.xingji.events.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What certificate-service told of a certified organisation. */
public final class ACertification {
    public static final Client CLIENT =
            new Client(UUID.randomUUID(), "91330100799655058B", "杭州某某电器有限公司", "", "浙江省杭州市西湖区文三路 1 号");
    private static final LocalDate ISSUED = LocalDate.of(2027, 3, 1);

    private ACertification() {}

    public static Certification aCertification() {
        return new Certification(new CertificateIssued(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "XJ2027S0000014",
                CLIENT,
                AnApplication.form().scope(),
                Grade.FOUR_STAR,
                AuditKind.INITIAL,
                ISSUED,
                ISSUED,
                ISSUED.plusYears(3).minusDays(1),
                BigDecimal.TWO));
    }
}
