package cn.xingji.application.client.organization;

import cn.xingji.rules.vocabulary.CreditCode;
import java.util.List;

/**
 * What an applicant says of its organisation.
 *
 * @param furtherContacts whom else the body may talk to
 */
public record Particulars(
        CreditCode creditCode,
        String nameZh,
        String nameEn,
        String legalRepresentative,
        Region region,
        String address,
        Contact contact,
        List<FurtherContact> furtherContacts) {
    public Particulars {
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        legalRepresentative = legalRepresentative.strip();
        address = address.strip();
        furtherContacts = List.copyOf(furtherContacts);
    }
}
