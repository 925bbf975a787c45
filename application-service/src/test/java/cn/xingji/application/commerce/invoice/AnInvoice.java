package cn.xingji.application.commerce.invoice;

import static cn.xingji.application.commerce.fee.AFeeSchedule.aTable;
import static cn.xingji.application.commerce.fee.AFeeSchedule.initial;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;

import cn.xingji.application.intake.review.Adjustment;
import java.util.UUID;

/** Builds invoices as far along as a test needs them. */
final class AnInvoice {
    static final String NUMBER = "12345678";

    private AnInvoice() {}

    static Invoice in(InvoiceState wanted) {
        var buyer = new Buyer(InvoiceType.ORDINARY, "杭州某某电器有限公司", "91330100799655058B", "", "a@example.cn");
        var invoice = new Invoice(UUID.randomUUID(), initial(aTable(), Adjustment.NONE), buyer, "李娜", NOW);
        switch (wanted) {
            case REQUESTED -> {}
            case ISSUED -> invoice.issue(NUMBER, RECEIVED, RECEIVED);
            case PAID -> {
                invoice.issue(NUMBER, RECEIVED, RECEIVED);
                invoice.paid(invoice.amount().cny(), RECEIVED, "R-1", RECEIVED);
            }
            case CANCELLED -> invoice.cancel("抬头有误");
        }
        return invoice;
    }
}
