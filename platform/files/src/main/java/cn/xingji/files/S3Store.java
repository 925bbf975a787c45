package cn.xingji.files;

import java.io.InputStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Files as objects of an S3 bucket, below a prefix of this service's own. */
final class S3Store implements FileStore {
    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix + "/";
    }

    @Override
    public void put(String key, InputStream content, long size) {
        s3.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromInputStream(content, size));
    }

    @Override
    public InputStream open(String key) {
        return s3.getObject(request -> request.bucket(bucket).key(prefix + key));
    }

    @Override
    public InputStream open(String key, long first, long last) {
        var range = "bytes=%d-%d".formatted(first, last);
        return s3.getObject(request -> request.bucket(bucket).key(prefix + key).range(range));
    }

    @Override
    public void delete(String key) {
        s3.deleteObject(request -> request.bucket(bucket).key(prefix + key));
    }

    @Override
    public Stream<Entry> all() {
        return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(object -> new Entry(object.key().substring(prefix.length()), object.lastModified()));
    }
}
