package cn.xingji.journey;

import cn.xingji.servers.Ports;
import cn.xingji.servers.Trouble;
import java.net.URI;

/** Where the platform stands: the one public door, the sign-in, and the broker whose events a journey waits on. */
public record Addresses(URI gateway, URI keycloak, String kafka) {

    /**
     * Those of the platform that runs on this machine.
     *
     * @throws Trouble when none does
     */
    public static Addresses ofRunning(Ports ports) {
        if (Ports.isFree(ports.gateway())) {
            throw new Trouble(
                    "Nothing listens on port %d. Start the platform first: ./xingji up".formatted(ports.gateway()));
        }
        return new Addresses(
                URI.create("http://localhost:" + ports.gateway()),
                URI.create("http://localhost:" + ports.keycloak()),
                "localhost:" + ports.kafka());
    }
}
