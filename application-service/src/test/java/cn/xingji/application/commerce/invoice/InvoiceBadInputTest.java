package cn.xingji.application.commerce.invoice;

import cn.xingji.application.BadInput;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
class InvoiceBadInputTest extends BadInput {
    private String reviewed = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        return Stream.of(
                bad("invoice too early", 409, "R4-chain", () -> invoice("a@example.cn")),
                bad("invoice to no address", 400, "email", () -> invoice("nobody")),
                bad("no such invoice", 404, "", () -> as("he.li", "finance").get("/api/v1/invoices/{i}", NOBODY)));
    }

    private Response invoice(String email) {
        return applicant()
                .body(Map.of("audit", "INITIAL", "type", "ORDINARY", "email", email))
                .post("/api/v1/applications/{id}/invoices", reviewed);
    }
}
