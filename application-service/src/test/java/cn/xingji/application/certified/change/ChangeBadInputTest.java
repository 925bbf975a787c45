package cn.xingji.application.certified.change;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule(R5_2_3_CHANGE)
class ChangeBadInputTest extends BadInput {
    private String reviewed = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        return Stream.of(
                bad(
                        "change of what is not certified",
                        409,
                        "R5.2.3-change",
                        () -> applicant()
                                .body(Map.of("nameZh", "新名", "reason", "更名"))
                                .post("/api/v1/applications/{id}/changes", reviewed)),
                bad(
                        "change to a blank name",
                        400,
                        "nameZh",
                        () -> applicant()
                                .body(Map.of("nameZh", " "))
                                .post("/api/v1/applications/{id}/changes", reviewed)),
                bad(
                        "change to a site without people",
                        400,
                        "people",
                        () -> applicant()
                                .body(Map.of("sites", List.of(Map.of("name", "总部", "address", "杭州", "people", 0))))
                                .post("/api/v1/applications/{id}/changes", reviewed)),
                bad("no such change", 404, "", () -> applicant().post("/api/v1/changes/{c}/submit", NOBODY)));
    }
}
