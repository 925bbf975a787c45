package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.contract.ContractAct.COUNTERSIGN;
import static cn.xingji.application.commerce.contract.ContractAct.LAPSE;
import static cn.xingji.application.commerce.contract.ContractAct.RENEW;
import static cn.xingji.application.commerce.contract.ContractAct.SEND;
import static cn.xingji.application.commerce.contract.ContractAct.SIGN;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.people.Role.APPLICANT;
import static cn.xingji.rules.people.Role.CONTRACT_SIGNATORY;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a contract. */
public enum ContractState {
    DRAFTED,
    SENT,
    CLIENT_SIGNED,
    SIGNED,
    LAPSED;

    public static final Lifecycle<ContractState, ContractAct> LIFECYCLE = Lifecycle.table(
            row(SEND, CONTRACT_SIGNATORY, in(DRAFTED), SENT, R5_2_2_CONTRACT),
            row(SIGN, APPLICANT, in(SENT), CLIENT_SIGNED, R5_2_2_CONTRACT),
            row(COUNTERSIGN, CONTRACT_SIGNATORY, in(CLIENT_SIGNED), SIGNED, R5_2_2_CONTRACT),
            row(LAPSE, SYSTEM, in(SENT, CLIENT_SIGNED), LAPSED, R5_2_2_CONTRACT),
            row(RENEW, CONTRACT_SIGNATORY, in(LAPSED), DRAFTED, R5_2_2_CONTRACT));
}
