package cn.xingji.scoring.sheet;

import cn.xingji.testing.Audiences;
import org.junit.jupiter.api.Test;

class AudiencesTest {
    @Test
    void the_audiences_of_scores_are_those_that_the_docs_show() {
        var audiences = Audiences.of(getClass());
        for (var state : SheetState.values()) {
            audiences.with("scores", "points and reasons of a sheet that is " + state, state.audience());
        }

        audiences.areThoseThatTheDocsShow();
    }
}
