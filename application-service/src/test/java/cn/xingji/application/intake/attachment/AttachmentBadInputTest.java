package cn.xingji.application.intake.attachment;

import static cn.xingji.application.Forms.PNG;
import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_1_D;

import cn.xingji.application.BadInput;
import cn.xingji.rules.Rule;
import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;

@QuarkusTest
@RealStack
@Rule(R5_1_D)
class AttachmentBadInputTest extends BadInput {
    private String reviewed = "";
    private String draft = "";

    @Override
    protected Stream<Bad> cases() {
        reviewed = reviewed();
        draft = applicant().body(form()).post("/api/v1/applications").jsonPath().getString("id");
        return Stream.of(
                attached("no kind", "kind", 422, upload(applicant()).multiPart("file", "a.png", PNG, "image/png")),
                attached("no file", "file", 422, upload(applicant()).multiPart("kind", "SERVICE_MANUAL")),
                attached("a script called PDF", "file", 422, file("SERVICE_MANUAL", "a.pdf", SCRIPT)),
                attached("an empty file", "file", 422, file("SERVICE_MANUAL", "a.pdf", new byte[0])),
                bad(
                        "removed after submission",
                        409,
                        "R4-chain",
                        () -> applicant()
                                .delete("/api/v1/applications/{id}/attachments/{a}", reviewed, anAttachment(reviewed))),
                bad(
                        "no such attachment",
                        404,
                        "",
                        () -> applicant().get("/api/v1/applications/{id}/attachments/{a}", draft, NOBODY)));
    }

    private Bad attached(String what, String field, int status, RequestSpecification form) {
        return bad(what, status, field, () -> form.post("/api/v1/applications/{id}/attachments", draft));
    }

    private RequestSpecification file(String kind, String name, byte[] content) {
        return upload(applicant()).multiPart("kind", kind).multiPart("file", name, content, "application/pdf");
    }
}
