package cn.xingji.application.commerce.contract;

/** A side of the contract; each has an original (R5.2.2-contract). */
public enum Party {
    CLIENT,
    BODY
}
