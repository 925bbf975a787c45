package cn.xingji.application.commerce.invoice;

import static cn.xingji.application.commerce.invoice.AnInvoice.NUMBER;
import static cn.xingji.application.commerce.invoice.InvoiceAct.CANCEL;
import static cn.xingji.application.commerce.invoice.InvoiceAct.ISSUE;
import static cn.xingji.application.commerce.invoice.InvoiceAct.RECORD_PAYMENT;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.rules.RuleId.R7_FEE;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.math.BigDecimal;
import java.util.List;

@Rule(R7_FEE)
class InvoiceLifecycleTest extends LifecycleContract<Invoice, InvoiceState, InvoiceAct> {
    InvoiceLifecycleTest() {
        super(InvoiceState.LIFECYCLE, InvoiceState.class, InvoiceAct.class);
    }

    @Override
    protected Invoice in(InvoiceState state) {
        return AnInvoice.in(state);
    }

    @Override
    protected InvoiceState state(Invoice invoice) {
        return invoice.state();
    }

    @Override
    protected List<Asked<Invoice, InvoiceAct>> rightly() {
        return List.of(
                asked(ISSUE, it -> it.issue(NUMBER, RECEIVED, RECEIVED)),
                asked(RECORD_PAYMENT, it -> it.paid(it.amount().cny(), RECEIVED, "R-1", RECEIVED)),
                asked(CANCEL, it -> it.cancel("抬头有误")));
    }

    @Override
    protected List<Asked<Invoice, InvoiceAct>> wrongly() {
        return List.of(
                asked(ISSUE, "under no number", it -> it.issue("123", RECEIVED, RECEIVED)),
                asked(ISSUE, "tomorrow", it -> it.issue(NUMBER, RECEIVED.plusDays(1), RECEIVED)),
                asked(RECORD_PAYMENT, "of a part", it -> it.paid(BigDecimal.ONE, RECEIVED, "R-1", RECEIVED)),
                asked(
                        RECORD_PAYMENT,
                        "tomorrow",
                        it -> it.paid(it.amount().cny(), RECEIVED.plusDays(1), "R-1", RECEIVED)),
                asked(CANCEL, "for no reason", it -> it.cancel(" ")));
    }
}
