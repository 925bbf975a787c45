package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** The audit programme of a case. */
public record ProgrammeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
