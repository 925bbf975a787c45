package cn.xingji.application.commerce.invoice;

import cn.xingji.application.client.organization.Organization;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whom the invoice names.
 *
 * @param title the buyer's name on it (抬头)
 * @param taxNumber the buyer's unified social credit code
 * @param bank address, telephone, bank and account; needed on a special invoice, else blank
 * @param email where the invoice goes
 */
@Embeddable
public record Buyer(
        @Enumerated(EnumType.STRING) InvoiceType type, String title, String taxNumber, String bank, String email) {
    static Buyer of(Organization client, InvoiceType type, String bank, String email) {
        return new Buyer(type, client.nameZh(), client.creditCode().value(), bank, email);
    }

    boolean lacksBank() {
        return type == InvoiceType.SPECIAL && bank.isBlank();
    }
}
