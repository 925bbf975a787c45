package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A piece of evidence that an audit recorded. */
public record EvidenceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
