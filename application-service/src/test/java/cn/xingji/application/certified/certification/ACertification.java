package cn.xingji.application.certified.certification;

import cn.xingji.application.intake.application.AnApplication;
import cn.xingji.events.Client;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import java.util.UUID;

/** What certificate-service told of a certified organisation. */
public final class ACertification {
    public static final Client CLIENT =
            new Client(UUID.randomUUID(), new CreditCode("91330100799655058B"), "杭州某某电器有限公司", "", "浙江省杭州市西湖区文三路 1 号");

    private ACertification() {}

    public static Certification aCertification() {
        return new Certification(
                new CaseId(UUID.randomUUID()),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("XJ2027S000001"),
                CLIENT,
                AnApplication.form().scope());
    }
}
