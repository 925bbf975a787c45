package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A certificate, the same one however often it is issued anew. */
public record CertificateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
