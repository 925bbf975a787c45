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

    Caller callerOf(HttpServerRequest request) {
        var connection = request.connection();
        return callerOf(
                new Caller(address(connection.remoteAddress().hostAddress()), connection.isSsl()),
                String.join(",", request.headers().getAll("Forwarded")));
    }

    /** @param peer who is at the other end of the connection */
    Caller callerOf(Caller peer, String forwarded) {
        var caller = peer;
        if (isTrusted(caller.address())) {
            for (var proxy : Forwarded.listed(forwarded).reversed()) {
                var overTls = proxy.overTls();
                if (proxy.caller().isEmpty()) {
                    return new Caller(caller.address(), overTls);
                }
                caller = new Caller(proxy.caller().get(), overTls);
                if (!isTrusted(caller.address())) {
                    return caller;
                }
            }
        }
        return caller;
    }

    boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress address(String host) {
        var zone = host.indexOf('%');
        return InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone));
    }
}
