package cn.xingji.application.contract;

/** What happens to a contract. */
public enum ContractAct {
    SEND,
    SIGN,
    COUNTERSIGN,
    LAPSE,
    /** Draws up anew what lapsed. */
    RENEW
}
