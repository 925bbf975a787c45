package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** An audit of a case's programme. */
public record AuditId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
