package cn.xingji.application.casework.letter;

import cn.xingji.application.BadInput;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
class LetterBadInputTest extends BadInput {
    @Override
    protected Stream<Bad> cases() {
        return Stream.of(
                bad(
                        "letter with an unknown fact",
                        422,
                        "letter.unknown-fact",
                        () -> template("2099-01-01", "{weather}")),
                bad("letter from yesterday", 422, "effectiveFrom", () -> template("2020-01-01", "您好")));
    }

    private static Response template(String from, String text) {
        return as("guo.hua", "administrator")
                .body(Map.of("effectiveFrom", from, "words", Map.of("subject", "通知", "body", text)))
                .post("/api/v1/letter-templates/RECEIPT");
    }
}
