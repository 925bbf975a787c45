package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A change that a certified organisation asked for. */
public record ChangeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
