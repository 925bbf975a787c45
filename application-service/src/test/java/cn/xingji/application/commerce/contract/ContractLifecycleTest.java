package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.contract.AContract.BODY_SIGNER;
import static cn.xingji.application.commerce.contract.AContract.CLIENT_SIGNER;
import static cn.xingji.application.commerce.contract.AContract.printed;
import static cn.xingji.application.commerce.contract.AContract.sheet;
import static cn.xingji.application.commerce.contract.AContract.signed;
import static cn.xingji.application.commerce.contract.ContractAct.COUNTERSIGN;
import static cn.xingji.application.commerce.contract.ContractAct.LAPSE;
import static cn.xingji.application.commerce.contract.ContractAct.RENEW;
import static cn.xingji.application.commerce.contract.ContractAct.SEND;
import static cn.xingji.application.commerce.contract.ContractAct.SIGN;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R5_2_2_CONTRACT)
class ContractLifecycleTest extends LifecycleContract<Contract, ContractState, ContractAct> {
    ContractLifecycleTest() {
        super(ContractState.LIFECYCLE, ContractState.class, ContractAct.class);
    }

    @Override
    protected Contract in(ContractState state) {
        return AContract.in(state);
    }

    @Override
    protected ContractState state(Contract contract) {
        return contract.state();
    }

    @Override
    protected List<Asked<Contract, ContractAct>> rightly() {
        return List.of(
                asked(SEND, it -> it.send(printed(it), sheet(it, RECEIVED), NOW)),
                asked(SIGN, it -> it.sign("sent", signed("sent", "one"), CLIENT_SIGNER, NOW)),
                asked(COUNTERSIGN, it -> it.countersign("sent", signed("one", "two"), BODY_SIGNER, NOW)),
                asked(LAPSE, Contract::lapse),
                asked(RENEW, Contract::renew));
    }

    @Override
    protected List<Asked<Contract, ContractAct>> wrongly() {
        return List.of(
                asked(SEND, "changed meanwhile", it -> it.send(printed(it), sheet(it, RECEIVED.plusDays(1)), NOW)),
                asked(SIGN, "another content", it -> it.sign("another", signed("sent", "one"), CLIENT_SIGNER, NOW)),
                asked(SIGN, "changed meanwhile", it -> it.sign("sent", signed("older", "one"), CLIENT_SIGNER, NOW)),
                asked(
                        COUNTERSIGN,
                        "another content",
                        it -> it.countersign("another", signed("one", "two"), BODY_SIGNER, NOW)),
                asked(
                        COUNTERSIGN,
                        "changed meanwhile",
                        it -> it.countersign("sent", signed("sent", "two"), BODY_SIGNER, NOW)));
    }
}
