package cn.xingji.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store that the settings name. */
final class ConfiguredStore {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private ConfiguredStore() {}

    @Produces
    @ApplicationScoped
    static FileStore store(StorageSettings settings) {
        return switch (settings.kind()) {
            case DISK -> new DiskStore(settings.directory());
            case S3 -> s3(settings.s3());
        };
    }

    static FileStore s3(StorageSettings.S3 settings) {
        var client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTED_WITHIN)
                        .socketTimeout(ANSWERED_WITHIN)
                        .build())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // other servers than AWS' own know no trailing checksums
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(client::endpointOverride);
        var bucket =
                settings.bucket().orElseThrow(() -> new IllegalStateException("xingji.storage.s3.bucket is not set"));
        return new S3Store(client.build(), bucket, settings.prefix());
    }

    private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
        if (settings.accessKey().isEmpty() || settings.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow()));
    }
}
