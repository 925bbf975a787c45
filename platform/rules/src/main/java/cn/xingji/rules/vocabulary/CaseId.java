package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A case: one cycle of certification, which begins with an application and has its id. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
