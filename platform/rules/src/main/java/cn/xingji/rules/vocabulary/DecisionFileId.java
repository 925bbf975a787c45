package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** The file on which a certification is decided. */
public record DecisionFileId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
