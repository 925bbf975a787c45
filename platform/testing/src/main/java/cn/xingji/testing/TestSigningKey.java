package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A signing key for one test run, made with the JDK's own keytool. */
final class TestSigningKey {
    static final String PASSWORD = "test-signing";

    private TestSigningKey() {}

    static Path create(Path directory) {
        var keystore = directory.resolve("signing.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        try {
            var made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "body",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-startdate",
                            "-1y",
                            "-validity",
                            "7300",
                            "-dname",
                            "CN=Test Body, C=CN",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            keystore.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
            return keystore;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
