package cn.xingji.application.commerce.invoice;

/** The two kinds of VAT invoice (增值税普通发票, 增值税专用发票). */
public enum InvoiceType {
    ORDINARY,
    /** Needs the buyer's address and bank account on it. */
    SPECIAL
}
