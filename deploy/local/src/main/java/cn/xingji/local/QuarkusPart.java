package cn.xingji.local;

import cn.xingji.servers.Http;
import cn.xingji.servers.ProcessPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of our own services, or the gateway. */
public final class QuarkusPart extends ProcessPart {
    private final StartCache startCache;
    private final int managementPort;
    private final Map<String, String> environment;

    /** @param managementPort where it says how it is; the other one is for those whom it serves */
    QuarkusPart(StartCache startCache, Path home, int port, int managementPort, Map<String, String> environment) {
        super(home, startCache.module(), List.of(port, managementPort), Duration.ofSeconds(120));
        this.startCache = startCache;
        this.managementPort = managementPort;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean isHealthy() {
        return isReady(managementPort);
    }

    static boolean isReady(int managementPort) {
        return Http.answers("http://localhost:" + managementPort + "/q/health/ready");
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    protected List<String> command() {
        return startCache.command(home());
    }

    /** From what it starts faster, once that is recorded. */
    StartCache startCache() {
        return startCache;
    }
}
