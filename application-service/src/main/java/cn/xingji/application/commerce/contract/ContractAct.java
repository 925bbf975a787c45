package cn.xingji.application.commerce.contract;

/** What happens to a contract. */
public enum ContractAct {
    SEND,
    SIGN,
    COUNTERSIGN,
    LAPSE,
    /** Draws up anew what lapsed. */
    RENEW
}
