package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.fee.AFeeSchedule.aTable;
import static cn.xingji.application.commerce.fee.AFeeSchedule.initial;
import static cn.xingji.application.commerce.terms.SomeTerms.someTerms;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.application.intake.application.AnApplication.anApplication;

import cn.xingji.application.commerce.contract.ContractPaper.Sheet;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.commerce.terms.ContractTerms;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.files.LooseFile;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.people.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds contracts as far along as a test needs them: the papers are {@code sent}, {@code one} and {@code two}. */
final class AContract {
    static final Tariff TARIFF = new Tariff() {
        @Override
        public Calculation first(Application application, Adjustment adjustment) {
            return initial(aTable(), adjustment);
        }

        @Override
        public FeeSchedule schedule(Application application) {
            return aTable();
        }
    };

    private static final Application CASE = anApplication().accepted();

    static final Caller CLIENT_SIGNER = new Caller(UUID.randomUUID(), "李雷", Set.of(Role.APPLICANT), Optional.empty());
    static final Colleague BODY_SIGNER =
            new Colleague(UUID.randomUUID(), "周健", new Standing(List.of(), List.of(), List.of()));

    private AContract() {}

    static Contract drafted() {
        return new Contract("XJ-HT-2027-000001", CASE, TARIFF, Adjustment.NONE, someTerms());
    }

    static Contract in(ContractState wanted) {
        var contract = drafted();
        if (wanted != ContractState.DRAFTED) {
            contract.send(printed(contract), sheet(contract, RECEIVED), NOW);
        }
        switch (wanted) {
            case DRAFTED, SENT -> {}
            case CLIENT_SIGNED -> contract.sign("sent", signed("sent", "one"), CLIENT_SIGNER, NOW);
            case SIGNED -> {
                contract.sign("sent", signed("sent", "one"), CLIENT_SIGNER, NOW);
                contract.countersign("sent", signed("one", "two"), BODY_SIGNER, NOW);
            }
            case LAPSED -> contract.lapse();
        }
        return contract;
    }

    static Printed printed(Contract contract) {
        return new Printed(sheet(contract, RECEIVED), paper("sent"));
    }

    static Sheet sheet(Contract contract, LocalDate on) {
        return sheet(contract, on, someTerms());
    }

    static Sheet sheet(Contract contract, LocalDate on, ContractTerms terms) {
        return Sheet.of(contract, CASE, aTable(), List.of(initial(aTable(), Adjustment.NONE)), terms, on);
    }

    static Signed signed(String of, String signed) {
        return new Signed(of, paper(signed));
    }

    /** A paper whose key and digest are the same word. */
    private static LooseFile paper(String word) {
        return new LooseFile(new StoredFile(word, "contract.pdf", "application/pdf", 1, word));
    }
}
