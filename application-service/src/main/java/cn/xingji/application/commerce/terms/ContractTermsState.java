package cn.xingji.application.commerce.terms;

import static cn.xingji.application.commerce.terms.ContractTermsAct.EDIT;
import static cn.xingji.application.commerce.terms.ContractTermsAct.PUBLISH;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.people.Role.ADMINISTRATOR;

import cn.xingji.rules.Lifecycle;

/** The states of a version of the contract's terms: what is published stands, for the contracts that keep it. */
public enum ContractTermsState {
    DRAFT,
    PUBLISHED;

    public static final Lifecycle<ContractTermsState, ContractTermsAct> LIFECYCLE = Lifecycle.table(
            row(EDIT, ADMINISTRATOR, in(DRAFT), DRAFT, R5_2_2_CONTRACT),
            row(PUBLISH, ADMINISTRATOR, in(DRAFT), PUBLISHED, R5_2_2_CONTRACT));
}
