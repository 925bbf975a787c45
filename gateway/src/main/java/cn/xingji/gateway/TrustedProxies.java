package cn.xingji.gateway;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;

/**
 * Finds the client behind our own load balancers: each of them adds to {@code Forwarded} whom it heard from, so what
 * the last one says is believed as far as we trust it, and what a client wrote there itself is not.
 */
@ApplicationScoped
class TrustedProxies {
    private final List<Network> networks;

    @Inject
    TrustedProxies(GatewayConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    Sender senderOf(HttpServerRequest request) {
        var connection = request.connection();
        return senderOf(
                new Sender(address(connection.remoteAddress().hostAddress()), connection.isSsl()),
                String.join(",", request.headers().getAll("Forwarded")));
    }

    /** @param peer who is at the other end of the connection */
    Sender senderOf(Sender peer, String forwarded) {
        var sender = peer;
        if (isTrusted(sender.address())) {
            for (var proxy : Forwarded.listed(forwarded).reversed()) {
                var overTls = proxy.overTls();
                if (proxy.caller().isEmpty()) {
                    return new Sender(sender.address(), overTls);
                }
                sender = new Sender(proxy.caller().get(), overTls);
                if (!isTrusted(sender.address())) {
                    return sender;
                }
            }
        }
        return sender;
    }

    boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress address(String host) {
        var zone = host.indexOf('%');
        return InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone));
    }
}
