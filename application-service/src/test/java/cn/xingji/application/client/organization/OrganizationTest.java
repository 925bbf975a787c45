package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrganizationTest {
    private static final CreditCode CODE = new CreditCode("91330100799655058B");

    private final Organization organization =
            new Organization(said(CODE, "甲公司", "文三路 1 号"), UUID.randomUUID(), Instant.EPOCH);

    @Test
    @Rule(R5_1_ELIGIBLE)
    void it_keeps_its_credit_code() {
        var another = said(new CreditCode("91350100M000100Y43"), "乙公司", "文三路 1 号");

        refused("credit-code.stays", () -> organization.correct(another));

        assertThat(organization.nameZh()).isEqualTo("甲公司");
    }

    @Test
    @Rule(R5_2_3_CHANGE)
    void once_there_is_a_contract_what_the_licence_says_stays_and_the_rest_is_corrected() {
        organization.contracted();

        refused("organization.change-request-needed", () -> organization.correct(said(CODE, "甲公司", "文三路 2 号")));
        organization.correct(said(CODE, " 甲公司 ", "文三路 1 号"));

        assertThat(organization.address()).isEqualTo("文三路 1 号");
    }

    private static Particulars said(CreditCode code, String name, String address) {
        return new Particulars(
                code,
                name,
                "",
                "李雷",
                new Region("330106"),
                address,
                new Contact("李娜", "0571-88888888", "li.na@example.cn"),
                List.of());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
