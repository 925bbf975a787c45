package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(R5_1_ELIGIBLE)
class RegionTest {
    @ParameterizedTest
    @ValueSource(strings = {"710000", "810000", "820000", "1101", "abcdef", "990000"})
    void only_the_mainland_is_open(String region) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Region(region))
                .satisfies(refused -> assertThat(refused.rule()).contains(R5_1_ELIGIBLE));
    }
}
