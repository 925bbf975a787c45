package cn.xingji.papers;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Renders XHTML as PDF/A-2u with Noto Sans SC embedded as a subset. Title, author and language come from the XHTML's
 * own {@code <title>}, {@code <meta name="author">} and {@code lang}. The same XHTML gives the same bytes.
 *
 * <p>A page may name only what travels with the program ({@code classpath:/documents/record.css}) or inside itself
 * ({@code data:}): a client's words in a paper can't make the server fetch anything.
 */
@ApplicationScoped
public class PdfRenderer {
    private static final List<String> FAMILIES = List.of(Typeface.FAMILY, "sans-serif", "serif", "monospace");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSCacheEx<String, FSCacheValue> FONT_METRICS = new FSDefaultCacheStore();
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    static {
        XRLog.setLoggerImpl(new LayoutLog());
    }

    /** A paper that does not say when it was made. */
    public byte[] render(String xhtml) {
        return render(xhtml, Optional.empty());
    }

    /** A paper whose metadata say that it was made at {@code createdAt}. */
    public byte[] render(String xhtml, Instant createdAt) {
        return render(xhtml, Optional.of(createdAt));
    }

    private static byte[] render(String xhtml, Optional<Instant> createdAt) {
        ONE_AT_A_TIME.lock();
        try (var document = new PDDocument();
                var svg = new BatikSVGDrawer()) {
            layOut(xhtml, document, svg);
            CreationDate.set(document, createdAt);
            document.setDocumentId((long) xhtml.hashCode());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void layOut(String xhtml, PDDocument document, BatikSVGDrawer svg) throws IOException {
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(xhtml, "classpath:/")
                .useSVGDrawer(svg)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(SRGB)
                .withProducer("Xingji")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, FONT_METRICS)
                .useExternalResourceAccessControl(
                        PdfRenderer::isInside, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (var typeface : Typeface.values()) {
            var font = typeface.in(document);
            FAMILIES.forEach(family -> builder.useFont(font, family, typeface.weight(), FontStyle.NORMAL, true));
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static boolean isInside(String uri, ExternalResourceType type) {
        return uri.startsWith("classpath:/") || uri.startsWith("data:");
    }
}
