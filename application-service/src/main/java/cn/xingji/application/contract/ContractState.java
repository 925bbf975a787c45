package cn.xingji.application.contract;

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

    private static final String RULE = "R5.2.2-contract";

    public static final Lifecycle<ContractState, ContractAct> LIFECYCLE = Lifecycle.<ContractState, ContractAct>table()
            .on(ContractAct.SEND)
            .by(CONTRACT_SIGNATORY)
            .from(DRAFTED)
            .to(SENT)
            .rule(RULE)
            .on(ContractAct.SIGN)
            .by(APPLICANT)
            .from(SENT)
            .to(CLIENT_SIGNED)
            .rule(RULE)
            .on(ContractAct.COUNTERSIGN)
            .by(CONTRACT_SIGNATORY)
            .from(CLIENT_SIGNED)
            .to(SIGNED)
            .rule(RULE)
            .on(ContractAct.LAPSE)
            .by(SYSTEM)
            .from(SENT, CLIENT_SIGNED)
            .to(LAPSED)
            .rule(RULE)
            .on(ContractAct.RENEW)
            .by(CONTRACT_SIGNATORY)
            .from(LAPSED)
            .to(DRAFTED)
            .rule(RULE)
            .build();
}
