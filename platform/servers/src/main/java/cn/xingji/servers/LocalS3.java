package cn.xingji.servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An S3 server with one bucket, as a process of its own: for tests, since the local platform keeps files on disk. */
public final class LocalS3 extends ProcessPart {
    public static final String BUCKET = "xingji";

    private final Checkout checkout;
    private final int port;

    public LocalS3(Checkout checkout, Path home, int port) {
        super(home, "s3", List.of(port), Duration.ofSeconds(60));
        this.checkout = checkout;
        this.port = port;
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public boolean isHealthy() {
        return Http.answers(endpoint() + "/" + BUCKET);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS",
                BUCKET,
                "COM_ADOBE_TESTING_S3MOCK_HTTP_PORT",
                Integer.toString(port),
                "COM_ADOBE_TESTING_S3MOCK_MAX_PAYLOAD_SIZE",
                "64MB",
                "SERVER_PORT",
                "0");
    }

    @Override
    protected List<String> command() {
        return new Java(home(), "256m").jar(checkout.s3Server());
    }
}
