package cn.xingji.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An S3 server with one bucket, as a process of its own: for tests, since the local platform keeps files on disk. */
public final class LocalS3 implements Part {
    public static final String BUCKET = "xingji";

    private final Checkout checkout;
    private final Path home;
    private final int port;
    private final AtomicReference<Child> running = new AtomicReference<>();

    public LocalS3(Checkout checkout, Path home, int port) {
        this.checkout = checkout;
        this.home = home;
        this.port = port;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public PidFile pidFile() {
        return Child.pidFile(home, name());
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void start() {
        var settings = Map.of(
                "COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS",
                BUCKET,
                "COM_ADOBE_TESTING_S3MOCK_HTTP_PORT",
                Integer.toString(port),
                "COM_ADOBE_TESTING_S3MOCK_MAX_PAYLOAD_SIZE",
                "64MB",
                "SERVER_PORT",
                "0");
        var child = Child.start(name(), home, settings, Java.jar("256m", checkout.s3Server()));
        running.set(child);
        child.awaitHealthy(Duration.ofSeconds(60), () -> Http.answers(endpoint() + "/" + BUCKET));
    }

    @Override
    public void close() {
        Optional.ofNullable(running.getAndSet(null)).ifPresent(child -> child.stop(Duration.ofSeconds(10)));
    }
}
