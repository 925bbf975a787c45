package cn.xingji.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the services stand, who stands before the gateway, and how much one caller may ask. */
@ConfigMapping(prefix = "xingji.gateway")
public interface GatewayConfig {
    /** Each service's base address, by its short name: {@code application}, {@code audit}, … */
    Map<String, URI> routes();

    /** The load balancers whose {@code Forwarded} is believed; without any, nobody's is. */
    Optional<List<Network>> trustedProxies();

    /** How much an address may ask as long as it is not known who does; of IPv6, each /64. */
    Address address();

    /** How often somebody may ask who is known by a verified token. */
    Rate subject();

    /** How soon one has said what one wants, from the opening of a connection or the first byte of a request. */
    @WithDefault("10s")
    Duration headWithin();

    /** How slowly a body may come or be taken. */
    Pace pace();

    /** How much is asked of a service at once, and how long it is waited for. */
    Service service();

    /** How often one may ask. */
    interface Rate {
        /** Requests each second over a longer time. */
        @WithDefault("50")
        int requestsPerSecond();

        /** Requests at once. */
        @WithDefault("200")
        int burst();
    }

    /** What an address may do. */
    interface Address extends Rate {
        /** Connections that it may hold open; a trusted proxy may hold any number. */
        @WithDefault("256")
        int connections();
    }

    /** So much each time, or it ends. */
    interface Pace {
        @WithDefault("10s")
        Duration every();

        @WithDefault("10K")
        MemorySize least();
    }

    /** What a single service is asked. */
    interface Service {
        @WithDefault("64")
        int connections();

        /** Requests that wait for a connection; more are refused at once. */
        @WithDefault("128")
        int waiting();

        /** How long a connection is waited for. */
        @WithDefault("3s")
        Duration connectWithin();

        /** How long a service may be silent: shorter than {@code quarkus.http.idle-timeout}, which ends what waits. */
        @WithDefault("25s")
        Duration answerWithin();

        /** How long a connection that nobody uses is kept: shorter than the service keeps it. */
        @WithDefault("20s")
        Duration keepIdle();
    }
}
