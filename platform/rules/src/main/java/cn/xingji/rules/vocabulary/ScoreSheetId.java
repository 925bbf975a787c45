package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** The sheet that one audit's scores are entered in. */
public record ScoreSheetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
