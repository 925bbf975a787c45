package cn.xingji.certificate.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What stands above a signature, part by part. */
record SignedContent(List<String> parts) {
    static SignedContent of(Object... parts) {
        return new SignedContent(List.of(parts).stream().map(Object::toString).toList());
    }

    /** In hex; each part goes in with its length, so that no two contents read alike. */
    String sha256() {
        var text = parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
