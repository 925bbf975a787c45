package cn.xingji.application.commerce.invoice;

/** What happens to an invoice. */
public enum InvoiceAct {
    ISSUE,
    RECORD_PAYMENT,
    CANCEL
}
