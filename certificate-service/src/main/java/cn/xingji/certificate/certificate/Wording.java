package cn.xingji.certificate.certificate;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.Standard;
import cn.xingji.rules.vocabulary.CertificateNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one paper of a certificate says: what the certificate said when the paper was asked for, whenever it is made.
 *
 * @param changedOn when it was issued anew; empty on the first paper
 * @param expiresOn the last day of validity
 */
record Wording(
        CertificateNumber number,
        Holder holder,
        List<String> goods,
        List<Coded<Standard>> standards,
        Grade grade,
        LocalDate issuedOn,
        Optional<LocalDate> changedOn,
        LocalDate expiresOn) {
    Wording {
        goods = List.copyOf(goods);
        standards = List.copyOf(standards);
    }

    CertifiedScope scope() {
        return new CertifiedScope(goods, grade);
    }
}
