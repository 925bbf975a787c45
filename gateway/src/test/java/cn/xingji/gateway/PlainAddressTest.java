package cn.xingji.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/audits/42?state=OPEN",
                "/verify/XJ2026S000001",
                "/verify/%E4%B8%AD",
                "/verify/a.b..c/",
                "/verify?number=%2F..%2F&lang=en",
                "/api/v1/audits?name=a/../b//c;d",
                "/verify/a%20b'!$&()*+,=:@~-_"
            })
    void what_has_one_reading_is_plain(String address) {
        assertThat(PlainAddress.isPlain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "localhost:443",
                "http://localhost/api/v1/me",
                "/verify/%00",
                "/verify/%0a",
                "/verify/%7F",
                "/verify/%",
                "/verify/%4",
                "/verify/%zz",
                "/verify/%2f",
                "/verify/%2Fapi",
                "/verify/%5c..",
                "/verify/a\\b",
                "/verify/..",
                "/verify/../api/v1/me",
                "/verify/%2e%2E/api/v1/me",
                "/verify/.%2e/api/v1/me",
                "/./verify",
                "/verify/%2e",
                "/verify/%61",
                "/%61pi/v1/me",
                "/verify/a%5Fb%7e",
                "//verify",
                "/verify//a",
                "/verify;a=b/c",
                "/verify/a b",
                "/verify/a\tb",
                "/verify/中",
                "/verify/{number}",
                "/verify?number=%",
                "/verify?number=%4x",
                "/verify?number=a b",
                "/verify?number=a\u0000b"
            })
    void what_can_be_read_in_two_ways_or_not_at_all_is_not(String address) {
        assertThat(PlainAddress.isPlain(address)).isFalse();
    }

    @Test
    void a_long_address_is_looked_through_like_any_other() {
        assertThat(PlainAddress.isPlain("/verify/" + "%E4".repeat(20_000))).isTrue();
        assertThat(PlainAddress.isPlain("/verify" + "/a".repeat(20_000) + "/.."))
                .isFalse();
    }
}
