package cn.xingji.application.commerce.contract;

import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule(R5_2_2_CONTRACT)
class ContractBadInputTest extends BadInput {
    private String reviewed = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        return Stream.of(
                bad(
                        "contract too early",
                        409,
                        "R5.2.2-contract",
                        () -> signatory().post("/api/v1/applications/{id}/contract/send", reviewed)),
                bad(
                        "signature too early",
                        409,
                        "R5.2.2-contract",
                        () -> applicant()
                                .body(Map.of("contentSha256", "ab"))
                                .post("/api/v1/applications/{id}/contract/sign", reviewed)),
                bad(
                        "signature of nothing",
                        400,
                        "contentSha256",
                        () -> applicant().body(Map.of()).post("/api/v1/applications/{id}/contract/sign", reviewed)),
                bad(
                        "no contract yet",
                        409,
                        "R4-chain",
                        () -> applicant().get("/api/v1/applications/{id}/contract", reviewed)));
    }
}
