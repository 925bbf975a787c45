package cn.xingji.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.rules.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {
    private static final Instant ISSUED = Instant.parse("2026-05-31T02:30:00Z");

    private final PdfRenderer renderer = new PdfRenderer(8);

    @Test
    void chinese_text_is_read_back_from_the_paper() throws Exception {
        var pdf = renderer.render(Papers.page("<p>售后服务认证，<b>五星级</b>，龘靐齉。</p>"));

        assertThat(Papers.text(pdf)).contains("售后服务认证，五星级，龘靐齉。");
    }

    @Test
    void characters_that_share_a_glyph_with_a_radical_are_found_by_searching() throws Exception {
        var text = "可见一人言车长门页马食鱼鸟龙龟青风飞首香骨高黄黑鼠鼻齐齿立竹米羊老而耳";

        assertThat(Papers.text(renderer.render(Papers.page("<p>" + text + "</p><p><b>" + text + "</b></p>"))))
                .isEqualToIgnoringNewLines(text + text);
    }

    @Test
    void the_typeface_is_embedded_and_only_the_glyphs_used() throws Exception {
        var pdf = renderer.render(Papers.page("<p>常规<b>加粗</b></p><pre>等宽</pre>"));

        assertThat(pdf).hasSizeLessThan(60_000);
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var fonts = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                fonts.add(font.getName().substring("ABCDEF+".length()));
            }
            assertThat(fonts).containsExactlyInAnyOrder("NotoSansSC-Regular", "NotoSansSC-Bold");
        }
    }

    @Test
    void title_author_language_and_time_are_in_the_metadata() throws Exception {
        var pdf = renderer.render(Papers.page("<p>正文</p>"), ISSUED);

        try (var document = Loader.loadPDF(pdf)) {
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("测试文件");
            assertThat(information.getAuthor()).isEqualTo("认证机构");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(ISSUED);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            var xmp = document.getDocumentCatalog().getMetadata().toByteArray();
            assertThat(new String(xmp, StandardCharsets.UTF_8))
                    .contains("<xmp:CreateDate>2026-05-31T10:30:00+08:00</xmp:CreateDate>");
        }
    }

    @Test
    void a_paper_conforms_to_pdf_a() throws Exception {
        var page = Papers.page(
                "<h1>证书</h1><p>内容</p>" + QrCode.of("https://example.cn").svg(30));

        assertThat(Conformity.violations(renderer.render(page, ISSUED))).isEmpty();
        assertThat(Conformity.violations(renderer.render(page))).isEmpty();
    }

    @Test
    void the_same_page_gives_the_same_bytes() {
        var page = Papers.page("<p>同一份文件</p>");

        assertThat(renderer.render(page, ISSUED)).isEqualTo(renderer.render(page, ISSUED));
    }

    @Test
    void a_page_fetches_nothing_from_outside(@TempDir Path directory) throws Exception {
        var secret = Files.writeString(directory.resolve("secret.css"), "p { display: none }");

        var pdf = renderer.render("""
                <html lang="zh-CN"><head><title>t</title><link rel="stylesheet" href="%s"/></head>
                <body><p>仍然可见</p></body></html>""".formatted(secret.toUri()));

        assertThat(Papers.text(pdf)).contains("仍然可见");
    }

    @Test
    void papers_asked_for_at_once_come_out_whole() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var papers = new ArrayList<Future<byte[]>>();
            for (var number = 0; number < 8; number++) {
                var page = Papers.page("<p>第 " + number + " 份</p>");
                papers.add(threads.submit(() -> renderer.render(page)));
            }

            for (var number = 0; number < 8; number++) {
                assertThat(Papers.text(papers.get(number).get())).contains("第 " + number + " 份");
            }
        }
    }

    @Test
    void who_asks_when_the_queue_is_full_is_sent_away_and_work_waits_its_turn() throws Exception {
        var one = new PdfRenderer(1);
        var large = Papers.page("<p>很长的文件</p>".repeat(3_000));
        var small = Papers.page("<p>很短的文件</p>");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var atOnce = threads.invokeAll(Collections.nCopies(8, () -> isSentAway(one, large))).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(atOnce).contains(true, false);
            assertThat(Papers.text(one.renderInTurn(small, ISSUED))).contains("很短的文件");
            assertThat(one.render(small)).isNotEmpty();
        }
    }

    private static boolean isSentAway(PdfRenderer renderer, String page) {
        try {
            renderer.render(page);
            return false;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAVAILABLE);
            return true;
        }
    }
}
