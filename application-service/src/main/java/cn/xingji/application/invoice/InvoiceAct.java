package cn.xingji.application.invoice;

/** What happens to an invoice. */
public enum InvoiceAct {
    ISSUE,
    RECORD_PAYMENT,
    CANCEL
}
