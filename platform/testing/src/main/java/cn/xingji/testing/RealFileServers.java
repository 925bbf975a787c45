package cn.xingji.testing;

import cn.xingji.servers.Checkout;
import cn.xingji.servers.LocalClamav;
import cn.xingji.servers.LocalS3;
import cn.xingji.servers.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An S3 server and ClamAV, for the tests of a service that takes files in. */
public final class RealFileServers implements QuarkusTestResourceLifecycleManager {
    private LocalS3 s3;
    private LocalClamav clamav;

    @Override
    public Map<String, String> start() {
        var home = Scratch.directory("file-servers");
        var scannerPort = Ports.free();
        s3 = new LocalS3(Checkout.find(), home, Ports.free());
        clamav = new LocalClamav(home, scannerPort);
        s3.start();
        clamav.start();
        return Map.of(
                "xingji.storage.kind",
                "s3",
                "xingji.storage.s3.endpoint",
                s3.endpoint().toString(),
                "xingji.storage.s3.bucket",
                LocalS3.BUCKET,
                "xingji.storage.s3.access-key",
                "test",
                "xingji.storage.s3.secret-key",
                "test",
                "xingji.clamav.host",
                "127.0.0.1",
                "xingji.clamav.port",
                Integer.toString(scannerPort));
    }

    @Override
    public void stop() {
        clamav.close();
        s3.close();
    }
}
