package cn.xingji.application.commerce.invoice;

import static cn.xingji.application.commerce.invoice.InvoiceAct.CANCEL;
import static cn.xingji.application.commerce.invoice.InvoiceAct.ISSUE;
import static cn.xingji.application.commerce.invoice.InvoiceAct.RECORD_PAYMENT;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R7_FEE;
import static cn.xingji.rules.people.Role.FINANCE;

import cn.xingji.rules.Lifecycle;

/** The states of an invoice. */
public enum InvoiceState {
    REQUESTED,
    ISSUED,
    PAID,
    CANCELLED;

    public static final Lifecycle<InvoiceState, InvoiceAct> LIFECYCLE = Lifecycle.table(
            row(ISSUE, FINANCE, in(REQUESTED), ISSUED, R7_FEE),
            row(RECORD_PAYMENT, FINANCE, in(ISSUED), PAID, R7_FEE),
            row(CANCEL, FINANCE, in(REQUESTED, ISSUED), CANCELLED, R7_FEE));
}
