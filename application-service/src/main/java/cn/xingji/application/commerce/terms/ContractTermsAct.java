package cn.xingji.application.commerce.terms;

/** What happens to a version of the contract's terms. */
public enum ContractTermsAct {
    EDIT,
    PUBLISH
}
