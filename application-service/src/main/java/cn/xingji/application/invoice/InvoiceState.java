package cn.xingji.application.invoice;

import static cn.xingji.rules.people.Role.FINANCE;

import cn.xingji.rules.Lifecycle;

/** The states of an invoice. */
public enum InvoiceState {
    REQUESTED,
    ISSUED,
    PAID,
    CANCELLED;

    private static final String RULE = "R7-fee";

    public static final Lifecycle<InvoiceState, InvoiceAct> LIFECYCLE = Lifecycle.<InvoiceState, InvoiceAct>table()
            .on(InvoiceAct.ISSUE)
            .by(FINANCE)
            .from(REQUESTED)
            .to(ISSUED)
            .rule(RULE)
            .on(InvoiceAct.RECORD_PAYMENT)
            .by(FINANCE)
            .from(ISSUED)
            .to(PAID)
            .rule(RULE)
            .on(InvoiceAct.CANCEL)
            .by(FINANCE)
            .from(REQUESTED, ISSUED)
            .to(CANCELLED)
            .rule(RULE)
            .build();
}
