package cn.xingji.application.commerce.contract;

import static cn.xingji.application.Forms.form;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.application.ApplyingSteps;
import cn.xingji.application.commerce.terms.Clause;
import cn.xingji.events.ApplicationEvent.ContractLapsed;
import cn.xingji.rules.Rule;
import cn.xingji.rules.text.Texts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.TestClock;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The contract of an accepted application. */
@QuarkusTest
@RealStack
class ContractingTest extends ApplyingSteps {
    @Test
    @Rule(R5_2_2_CONTRACT)
    void a_contract_that_nobody_signs_lapses_and_is_drawn_up_anew() {
        var id = accepted();
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);

        TestClock.forward(Duration.ofDays(45));

        Told.await(ContractLapsed.class, UUID.fromString(id));
        signer(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(409);
        signatory(id)
                .post("/api/v1/applications/{id}/contract/renew", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFTED"));
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void a_contract_says_every_clause_of_its_terms_with_what_was_chosen_and_the_fees_of_the_whole_cycle()
            throws IOException {
        var form = form();
        form.put("standards", List.of("GB_T_27922_2011"));
        var id = accepted(form);
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);

        var paper = applicant()
                .get("/api/v1/applications/{id}/contract/document", id)
                .asByteArray();

        try (var pdf = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            for (var clause : Clause.values()) {
                assertThat(text).contains(Texts.of("contract-clause." + clause, Locale.CHINESE));
            }
            assertThat(text)
                    .contains("GB/T27922-2011", "审查方式为现场审查", "初次审查", "第一次监督审查", "第二次监督审查")
                    .doesNotContain("CTSFW01-2021", "{");
        }
    }

    @Test
    @Rule(R5_2_2_CONTRACT)
    void each_party_has_its_original_with_both_signatures_in_it() throws IOException {
        var id = accepted();
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);
        applicant()
                .get("/api/v1/applications/{id}/contract/original", id)
                .then()
                .statusCode(409);
        signer(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/sign", id)
                .then()
                .statusCode(200);
        signatory(id)
                .body(digest(id))
                .post("/api/v1/applications/{id}/contract/countersign", id)
                .then()
                .statusCode(200);

        var clients = applicant()
                .get("/api/v1/applications/{id}/contract/original", id)
                .asByteArray();
        var bodys = signatory()
                .get("/api/v1/applications/{id}/contract/original", id)
                .asByteArray();

        assertThat(clients).isEqualTo(bodys);
        try (var pdf = Loader.loadPDF(clients)) {
            assertThat(pdf.getSignatureDictionaries())
                    .extracting(signature -> signature.getReason())
                    .containsExactlyInAnyOrder("甲方签署", "乙方签署");
        }
        applicant().get("/api/v1/applications/{id}/contract", id).then().body("originals.firstReadAt", hasSize(2));
    }
}
