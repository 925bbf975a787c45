package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.fee.FeeScheduleBuilder.aTable;
import static cn.xingji.application.intake.application.ApplicationBuilder.NOW;
import static cn.xingji.application.intake.application.ApplicationBuilder.RECEIVED;
import static cn.xingji.application.intake.application.ApplicationBuilder.anApplication;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.application.commerce.contract.ContractPaper.Sheet;
import cn.xingji.application.commerce.fee.Calculation;
import cn.xingji.application.commerce.fee.FeeSchedule;
import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.review.Adjustment;
import cn.xingji.application.intake.trade.Risk;
import cn.xingji.events.AuditMode;
import cn.xingji.files.LooseFile;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule(R5_2_2_CONTRACT)
class ContractTest {
    private static final Tariff TARIFF = new Tariff() {
        @Override
        public Calculation first(Application application, Adjustment adjustment) {
            return Calculation.initial(aTable(), new Calculation.Load(86, Risk.LOW, AuditMode.ON_SITE), adjustment);
        }

        @Override
        public FeeSchedule schedule(Application application) {
            return aTable();
        }
    };

    private final Application application = anApplication().accepted();
    private final Contract contract = new Contract("XJ-HT-2027-000001", application, TARIFF, Adjustment.NONE);

    @Test
    void what_was_printed_is_sent_only_while_it_still_stands() {
        var printed = new Printed(sheet(RECEIVED), paper("sent"));

        refused("contract.changed-meanwhile", () -> contract.send(printed, sheet(RECEIVED.plusDays(1)), NOW));
        assertThat(contract.state()).isEqualTo(ContractState.DRAFTED);

        contract.send(printed, sheet(RECEIVED), NOW);
        assertThat(contract.contentSha256()).contains("sent");
    }

    @Test
    void both_sign_what_was_sent_and_the_second_what_the_first_has_signed() {
        contract.send(new Printed(sheet(RECEIVED), paper("sent")), sheet(RECEIVED), NOW);

        refused("contract.other-content", () -> contract.sign("another", signed("sent", "one"), "李雷", NOW));
        contract.sign("sent", signed("sent", "one"), "李雷", NOW);
        refused("contract.changed-meanwhile", () -> contract.countersign("sent", signed("sent", "two"), "周健", NOW));
        contract.countersign("sent", signed("one", "two"), "周健", NOW);

        assertThat(contract.signedSha256()).contains("two");
    }

    @Test
    void an_original_is_there_once_both_have_signed() {
        refused("contract.not-signed", () -> contract.handOut(Party.CLIENT, NOW));
    }

    private Sheet sheet(LocalDate on) {
        return Sheet.of(contract, application, aTable(), on);
    }

    private static Signed signed(String of, String signed) {
        return new Signed(of, paper(signed));
    }

    /** A paper whose key and digest are the same word. */
    private static LooseFile paper(String word) {
        return new LooseFile(new StoredFile(word, "contract.pdf", "application/pdf", 1, word));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
