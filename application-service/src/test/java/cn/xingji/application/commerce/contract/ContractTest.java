package cn.xingji.application.commerce.contract;

import static cn.xingji.application.commerce.contract.AContract.BODY_SIGNER;
import static cn.xingji.application.commerce.contract.AContract.CLIENT_SIGNER;
import static cn.xingji.application.commerce.contract.AContract.printed;
import static cn.xingji.application.commerce.contract.AContract.sheet;
import static cn.xingji.application.commerce.contract.AContract.signed;
import static cn.xingji.application.commerce.terms.SomeTerms.without;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.commerce.terms.Clause;
import cn.xingji.application.intake.application.Missing;
import cn.xingji.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(R5_2_2_CONTRACT)
class ContractTest {
    private final Contract contract = AContract.drafted();

    @Test
    void what_was_printed_is_sent_only_while_it_still_stands() {
        var printed = printed(contract);

        assertThatRefused(() -> contract.send(printed, sheet(contract, RECEIVED.plusDays(1)), NOW))
                .by(R5_2_2_CONTRACT)
                .because("contract.changed-meanwhile");

        contract.send(printed, sheet(contract, RECEIVED), NOW);
        assertThat(contract.contentSha256()).contains("sent");
    }

    @ParameterizedTest
    @EnumSource
    void what_lacks_a_clause_is_not_sent_and_the_clause_is_named(Clause clause) {
        var incomplete = sheet(contract, RECEIVED, without(clause));

        assertThatRefused(() -> contract.send(printed(contract), incomplete, NOW))
                .by(R5_2_2_CONTRACT)
                .because("contract.incomplete")
                .with("missing", List.of(new Missing(R5_2_2_CONTRACT, "contract-clause." + clause)));
    }

    @Test
    void both_sign_what_was_sent_and_the_second_what_the_first_has_signed() {
        contract.send(printed(contract), sheet(contract, RECEIVED), NOW);

        assertThatRefused(() -> contract.sign("another", signed("sent", "one"), CLIENT_SIGNER, NOW))
                .by(R5_2_2_CONTRACT)
                .because("contract.other-content");
        contract.sign("sent", signed("sent", "one"), CLIENT_SIGNER, NOW);
        assertThatRefused(() -> contract.countersign("sent", signed("sent", "two"), BODY_SIGNER, NOW))
                .by(R5_2_2_CONTRACT)
                .because("contract.changed-meanwhile");
        contract.countersign("sent", signed("one", "two"), BODY_SIGNER, NOW);

        assertThat(contract.signedSha256()).contains("two");
    }

    @Test
    void an_original_is_there_once_both_have_signed() {
        assertThatRefused(() -> contract.handOut(Party.CLIENT, NOW))
                .by(R5_2_2_CONTRACT)
                .because("contract.not-signed");
    }
}
