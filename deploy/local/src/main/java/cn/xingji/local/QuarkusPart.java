package cn.xingji.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One of our own services, or the gateway. */
public final class QuarkusPart implements Part {
    private static final String HEAP = "128m";

    private final Checkout checkout;
    private final Path home;
    private final String module;
    private final int port;
    private final Map<String, String> environment;
    private final AtomicReference<Child> running = new AtomicReference<>();

    public QuarkusPart(Checkout checkout, Path home, String module, int port, Map<String, String> environment) {
        this.checkout = checkout;
        this.home = home;
        this.module = module;
        this.port = port;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return module;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public PidFile pidFile() {
        return Child.pidFile(home, module);
    }

    @Override
    public void start() {
        var child = Child.start(module, home, environment, Java.jar(HEAP, checkout.runnable(module)));
        running.set(child);
        child.awaitHealthy(Duration.ofSeconds(120), this::isHealthy);
    }

    public boolean isHealthy() {
        return Http.answers("http://localhost:" + port + "/q/health/ready");
    }

    /** Kills it without asking, as a power cut would. */
    public void kill() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(Child::kill);
    }

    @Override
    public void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(Duration.ofSeconds(20)));
    }
}
