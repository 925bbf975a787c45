package cn.xingji.application.intake.archive;

import cn.xingji.application.BadInput;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
class ArchiveBadInputTest extends BadInput {
    @Override
    protected Stream<Bad> cases() {
        var reviewed = reviewed();
        return Stream.of(bad(
                "archive read for no reason",
                400,
                "reason",
                () -> reviewer().body(Map.of("reason", "")).post("/api/v1/archive/{id}/readings", reviewed)));
    }
}
