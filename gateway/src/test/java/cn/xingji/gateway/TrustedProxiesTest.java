package cn.xingji.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies NOBODY = new TrustedProxies(List.of());
    private static final TrustedProxies BALANCERS =
            new TrustedProxies(List.of(Network.of("10.0.0.0/8"), Network.of("2001:db8:aa::/48")));

    @Test
    void without_a_trusted_proxy_the_other_end_of_the_connection_is_the_client_whatever_it_says() {
        assertThat(caller(NOBODY, "203.0.113.9", "for=198.51.100.1;proto=https"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void a_client_that_comes_past_the_balancer_is_not_believed() {
        assertThat(caller(BALANCERS, "203.0.113.9", "for=10.1.1.1")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    for=198.51.100.1                                           > 198.51.100.1
                    For="198.51.100.1:4711"; is no list                        > 10.0.0.1
                    for=198.51.100.1:4711                                      > 10.0.0.1
                    for="198.51.100.1:4711"                                    > 198.51.100.1
                    for="[2001:db8:cafe::17]:4711"                             > 2001:db8:cafe:0:0:0:0:17
                    proto=https;for=198.51.100.1;by=10.0.0.1                   > 198.51.100.1
                    for=6.6.6.6, for=198.51.100.1                              > 198.51.100.1
                    for=6.6.6.6, for=198.51.100.1, for=10.3.3.3                > 198.51.100.1
                    for=198.51.100.1, for="[2001:db8:aa::5]", for=10.3.3.3     > 198.51.100.1
                    for=10.4.4.4, for=10.3.3.3                                 > 10.4.4.4
                    for=198.51.100.1, for=unknown, for=10.3.3.3                > 10.3.3.3
                    for=198.51.100.1, for=_hidden                              > 10.0.0.1
                    for=198.51.100.1, for="_hidden, for=6.6.6.6"               > 10.0.0.1
                    for=6.6.6.6, for=999.1.1.1                                 > 10.0.0.1
                    for=example.org                                            > 10.0.0.1
                    for="198.51.100.1                                          > 10.0.0.1
                    for="a\\"b", for=198.51.100.1                              > 10.0.0.1
                    for=6.6.6.6, proto=https                                   > 10.0.0.1
                    , ,for=198.51.100.1                                        > 198.51.100.1
                    """)
    void behind_trusted_proxies_the_client_is_the_last_hop_that_is_none(String forwarded, String client) {
        assertThat(caller(BALANCERS, "10.0.0.1", forwarded)).isEqualTo(client);
    }

    @Test
    void without_the_header_the_balancer_asks_for_itself() {
        assertThat(caller(BALANCERS, "10.0.0.1", "")).isEqualTo("10.0.0.1");
    }

    @Test
    void a_header_of_any_length_is_read_or_left_alone() {
        assertThat(caller(BALANCERS, "10.0.0.1", "for=6.6.6.6,".repeat(5_000) + "for=198.51.100.1"))
                .isEqualTo("198.51.100.1");
        assertThat(caller(BALANCERS, "10.0.0.1", "a=b;".repeat(10_000))).isEqualTo("10.0.0.1");
        assertThat(caller(BALANCERS, "10.0.0.1", "a=\"" + "b".repeat(50_000))).isEqualTo("10.0.0.1");
    }

    @Test
    void whether_the_client_speaks_encrypted_says_the_proxy_that_it_spoke_to() {
        assertThat(BALANCERS.senderOf(from("10.0.0.1"), "for=198.51.100.1;proto=https, for=10.2.2.2;proto=http"))
                .isEqualTo(new Sender(InetAddress.ofLiteral("198.51.100.1"), true));
        assertThat(BALANCERS.senderOf(from("10.0.0.1"), "for=6.6.6.6;proto=https, for=198.51.100.1;proto=http"))
                .isEqualTo(new Sender(InetAddress.ofLiteral("198.51.100.1"), false));
        assertThat(NOBODY.senderOf(from("10.0.0.1"), "for=198.51.100.1;proto=https"))
                .isEqualTo(from("10.0.0.1"));
    }

    @Test
    void a_network_holds_the_addresses_that_begin_like_it() {
        assertThat(Network.of("10.1.2.3/8")).isEqualTo(Network.of("10.0.0.0/8"));
        assertThat(Network.of("10.1.2.3").contains(InetAddress.ofLiteral("10.1.2.3")))
                .isTrue();
        assertThat(Network.of("10.1.2.0/23").contains(InetAddress.ofLiteral("10.1.3.255")))
                .isTrue();
        assertThat(Network.of("10.1.2.0/23").contains(InetAddress.ofLiteral("10.1.4.0")))
                .isFalse();
        assertThat(Network.of("0.0.0.0/0").contains(InetAddress.ofLiteral("203.0.113.9")))
                .isTrue();
        assertThat(Network.of("0.0.0.0/0").contains(InetAddress.ofLiteral("2001:db8::1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "balancer", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "::/129"})
    void what_is_no_network_is_refused_at_the_start(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
    }

    private static String caller(TrustedProxies proxies, String peer, String forwarded) {
        return proxies.senderOf(from(peer), forwarded).address().getHostAddress();
    }

    private static Sender from(String address) {
        return new Sender(InetAddress.ofLiteral(address), false);
    }
}
