package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.fee.AFeeSchedule.aTable;
import static cn.xingji.application.commerce.fee.AFeeSchedule.initial;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.anApplication;

import cn.xingji.files.StoredFile;

/** Builds contracts as far along as a test needs them. */
final class AContract {
    static final StoredFile PAPER = new StoredFile("key", "contract.pdf", "application/pdf", 10, "ab".repeat(32));

    private AContract() {}

    static Contract in(ContractState wanted) {
        var fees = aTable();
        var contract = new Contract("XJ-HT-2027-000001", anApplication().accepted(), initial(fees), "", fees);
        if (wanted != ContractState.DRAFTED) {
            contract.send(PAPER, NOW);
        }
        switch (wanted) {
            case DRAFTED, SENT -> {}
            case CLIENT_SIGNED -> contract.sign("李雷", PAPER, NOW);
            case SIGNED -> {
                contract.sign("李雷", PAPER, NOW);
                contract.countersign("周健", PAPER, NOW);
            }
            case LAPSED -> contract.lapse();
        }
        return contract;
    }
}
