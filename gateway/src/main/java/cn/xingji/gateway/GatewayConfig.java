package cn.xingji.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;

/** Where the services stand, and how much one caller may ask. */
@ConfigMapping(prefix = "xingji.gateway")
public interface GatewayConfig {
    /** Each service's base address, by its short name: {@code application}, {@code audit}, … */
    Map<String, URI> routes();

    /** Requests that one caller may send each second over a longer time. */
    @WithDefault("50")
    int requestsPerSecond();

    /** Requests that one caller may send at once. */
    @WithDefault("200")
    int burst();
}
