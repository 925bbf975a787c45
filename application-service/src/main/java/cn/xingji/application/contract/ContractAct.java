package cn.xingji.application.contract;

/** What happens to a contract. */
public enum ContractAct {
    SEND,
    SIGN,
    COUNTERSIGN,
    LAPSE
}
