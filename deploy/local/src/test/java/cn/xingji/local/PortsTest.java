package cn.xingji.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.servers.Cache;
import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalPostgres;
import cn.xingji.servers.Ports;
import cn.xingji.servers.Service;
import cn.xingji.servers.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path home;

    @Test
    void every_port_derives_from_one() {
        var ports = new Ports(18080);

        assertThat(ports.gateway()).isEqualTo(18080);
        assertThat(ports.service(Service.APPLICATION)).isEqualTo(18081);
        assertThat(ports.service(Service.AUDIT)).isEqualTo(18082);
        assertThat(ports.service(Service.SCORING)).isEqualTo(18083);
        assertThat(ports.service(Service.CERTIFICATE)).isEqualTo(18084);
        assertThat(ports.service(Service.SURVEILLANCE)).isEqualTo(18085);
        assertThat(ports.gatewayManagement()).isEqualTo(18110);
        assertThat(ports.management(Service.APPLICATION)).isEqualTo(18111);
        assertThat(ports.management(Service.SURVEILLANCE)).isEqualTo(18115);
        assertThat(ports.keycloak()).isEqualTo(18090);
        assertThat(ports.keycloakManagement()).isEqualTo(18091);
        assertThat(ports.postgres()).isEqualTo(18100);
        assertThat(ports.kafka()).isEqualTo(18101);
        assertThat(ports.kafkaController()).isEqualTo(18102);
        assertThat(ports.connect()).isEqualTo(18103);
        assertThat(ports.smtp()).isEqualTo(18104);
        assertThat(ports.imap()).isEqualTo(18105);
        assertThat(ports.mailboxes()).isEqualTo(18106);
    }

    @Test
    void no_two_parts_share_a_port() {
        var platform = new Platform(Checkout.find(), Cache.ofUser(), home, new Ports(18080), Progress.silent());

        assertThat(platform.parts().stream().flatMap(part -> part.ports().stream()))
                .doesNotHaveDuplicates()
                .hasSize(21);
    }

    @Test
    void a_base_port_that_leaves_no_room_is_refused() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Ports(65_530))
                .withMessageContaining(Ports.VARIABLE);
        assertThatExceptionOfType(Trouble.class).isThrownBy(() -> new Ports(80));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_taken_port_is_told_with_its_owner_and_the_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var part = new LocalPostgres(Cache.ofUser(), home.resolve("postgres"), port);
            var preflight = new Preflight(Checkout.find(), home, new Ports(18080));

            assertThatExceptionOfType(Trouble.class)
                    .isThrownBy(() -> preflight.check(List.of(part)))
                    .withMessageContaining("Port " + port + ", for postgresql, is taken by process "
                            + ProcessHandle.current().pid())
                    .withMessageContaining("XINGJI_PORT=");
        }
    }
}
