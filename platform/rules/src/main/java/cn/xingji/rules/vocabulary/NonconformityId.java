package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A document nonconformity that an audit raised. */
public record NonconformityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
