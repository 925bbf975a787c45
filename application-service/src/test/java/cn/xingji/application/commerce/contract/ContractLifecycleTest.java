package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.contract.AContract.PAPER;
import static cn.xingji.application.commerce.contract.ContractAct.COUNTERSIGN;
import static cn.xingji.application.commerce.contract.ContractAct.LAPSE;
import static cn.xingji.application.commerce.contract.ContractAct.RENEW;
import static cn.xingji.application.commerce.contract.ContractAct.SEND;
import static cn.xingji.application.commerce.contract.ContractAct.SIGN;
import static cn.xingji.application.intake.application.AnApplication.NOW;
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
                asked(SEND, it -> it.send(PAPER, NOW)),
                asked(SIGN, it -> it.sign("李雷", PAPER, NOW)),
                asked(COUNTERSIGN, it -> it.countersign("周健", PAPER, NOW)),
                asked(LAPSE, Contract::lapse),
                asked(RENEW, Contract::renew));
    }

    @Override
    protected List<Asked<Contract, ContractAct>> wrongly() {
        return List.of(
                asked(SIGN, "another content", it -> it.requireTurn(SIGN, "00")),
                asked(COUNTERSIGN, "another content", it -> it.requireTurn(COUNTERSIGN, "00")));
    }
}
