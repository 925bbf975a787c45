package cn.xingji.certificate.certificate;

import cn.xingji.events.Client;
import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whom a certificate names. */
@Embeddable
record Holder(
        UUID organizationId,
        CreditCode creditCode,
        @Column(name = "holder_zh") String nameZh,
        @Column(name = "holder_en") String nameEn,
        String address) {
    static Holder of(Client client) {
        return new Holder(
                client.organizationId(), client.creditCode(), client.nameZh(), client.nameEn(), client.address());
    }
}
