package cn.xingji.papers;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers for tests, and how they are read. */
final class Papers {
    static final CertificationBody BODY = new CertificationBodySettings()
            .body("星级服务认证有限公司（示例）", "Xingji Service Certification (example)", Optional.empty());

    private Papers() {}

    /** A paper as a service makes it: its own Qute template inside the record's layout. */
    static String record(String template, Object data) {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addNamespaceResolver(NamespaceResolver.builder("cdi")
                        .resolve(context -> context.getName().equals("body") ? BODY : null)
                        .build())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(id -> Optional.of(new Located(resource("/templates/" + id + ".html"))))
                .build();
        return engine.parse(template, Variant.forContentType(Variant.TEXT_HTML))
                .data("paper", data)
                .render();
    }

    static String resource(String name) {
        try (var bytes = Objects.requireNonNull(Papers.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page(String body) {
        return """
                <html lang="zh-CN"><head><title>测试文件</title><meta name="author" content="认证机构"/>
                <style>body { font-family: "Noto Sans SC" }</style></head><body>%s</body></html>""".formatted(body);
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    static String text(PDDocument document, int fromPage, int toPage) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(fromPage);
        stripper.setEndPage(toPage);
        return stripper.getText(document);
    }

    static BufferedImage picture(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.RGB);
        }
    }

    private record Located(String text) implements TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
