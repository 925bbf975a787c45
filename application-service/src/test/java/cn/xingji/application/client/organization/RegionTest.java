package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;

import cn.xingji.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(R5_1_ELIGIBLE)
class RegionTest {
    @ParameterizedTest
    @ValueSource(strings = {"710000", "810000", "820000", "1101", "abcdef", "990000"})
    void only_the_mainland_is_open(String region) {
        assertThatRefused(() -> new Region(region)).by(R5_1_ELIGIBLE).at("regionCode");
    }
}
