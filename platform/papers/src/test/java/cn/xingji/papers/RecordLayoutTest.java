package cn.xingji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordLayoutTest {
    private static byte[] record;

    @BeforeAll
    static void rendered() throws Exception {
        var findings = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> Map.of(
                        "number", "E" + number,
                        "text", "抽查第 " + number + " 份售后服务记录：受理、派单、上门、回访均有记录，时限符合承诺 <b>&",
                        "score", "4.5"))
                .toList();
        var xhtml = Papers.record(
                Papers.resource("/audit-report.html"),
                Map.of(
                        "client",
                        "深圳市某某电器有限公司",
                        "findings",
                        findings,
                        "qr",
                        QrCode.of("https://example.cn").svg(28)));
        record = new PdfRenderer(1).render(xhtml, Instant.parse("2026-05-31T02:30:00Z"));
        Files.write(Path.of("target", "record.pdf"), record);
    }

    @Test
    void every_page_carries_the_body_the_reference_and_its_number() throws Exception {
        try (var document = Loader.loadPDF(record)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (var page = 1; page <= pages; page++) {
                assertThat(Papers.text(document, page, page))
                        .contains(Papers.BODY.name())
                        .contains("XJ-AR-2026-00012")
                        .contains("第 " + page + " 页 共 " + pages + " 页");
            }
        }
    }

    @Test
    void the_head_of_a_long_table_stands_on_every_page() throws Exception {
        try (var document = Loader.loadPDF(record)) {
            assertThat(Papers.text(document, 2, 2)).contains("证据与发现");
        }
    }

    @Test
    void short_columns_keep_their_words_whole_beside_long_ones() throws Exception {
        var wide = Papers.record(
                Papers.resource("/audit-report.html"),
                Map.of(
                        "client",
                        "深圳市某某电器有限公司",
                        "findings",
                        List.of(Map.of("number", "E1", "text", "受理、派单、上门、回访均有记录。".repeat(60), "score", "4.5")),
                        "qr",
                        QrCode.of("https://example.cn").svg(28)));

        assertThat(Papers.text(new PdfRenderer(1).render(wide, Instant.parse("2026-05-31T02:30:00Z"))))
                .contains("编号", "日期", "方法", "得分", "2026-05-30", "服务管理审查");
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() throws Exception {
        assertThat(Papers.text(record)).contains("<b>&");
    }

    @Test
    void the_record_conforms_to_pdf_a() throws Exception {
        assertThat(Conformity.violations(record)).isEqualTo(List.of());
    }
}
