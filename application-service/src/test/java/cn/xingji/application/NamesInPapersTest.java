package cn.xingji.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.testing.RealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A client's name in the papers of its case: whatever is in it, it stays a name. */
@QuarkusTest
@RealStack
class NamesInPapersTest extends ApplyingSteps {
    private static final String NAME = "=1+1 $1 {sheet.client} <b>&amp;\"'公司";

    @Override
    protected void registered() {
        var registration = new HashMap<>(Forms.registration(creditCode()));
        registration.put("nameZh", NAME);
        registration.put("legalRepresentative", NAME);
        registration.put("address", NAME);
        organization = UUID.fromString(newcomer()
                .body(registration)
                .post("/api/v1/organizations")
                .jsonPath()
                .getString("id"));
    }

    @Test
    void a_name_is_printed_as_it_was_written() throws IOException {
        var id = accepted();
        signatory(id).post("/api/v1/applications/{id}/contract/send", id).then().statusCode(200);

        for (var paper : new String[] {"form", "quote/document", "contract/document"}) {
            var pdf = applicant().get("/api/v1/applications/" + id + "/" + paper);
            assertThat(pdf.statusCode()).as(paper).isEqualTo(200);
            assertThat(text(pdf.asByteArray())).as(paper).contains(NAME.replace(" ", ""));
        }
    }

    /** Without blanks and line ends, which a column breaks a name at. */
    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
