package cn.xingji.papers;

import cn.xingji.rules.Refused;
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
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Renders XHTML as PDF/A-2u with Noto Sans SC embedded as a subset. Title, author and language come from the XHTML's
 * own {@code <title>}, {@code <meta name="author">} and {@code lang}. The same XHTML gives the same bytes.
 *
 * <p>A page may name only what travels with the program ({@code classpath:/documents/record.css}) or inside itself
 * ({@code data:}): a client's words in a paper can't make the server fetch anything.
 *
 * <p>Papers are made outside of transactions, one at a time, because a parsed font has one reader. Who asks for a paper
 * waits for it in a short queue, and is sent away when that is full; work that nobody waits for waits its turn.
 */
@ApplicationScoped
public class PdfRenderer {
    private static final List<String> FAMILIES = List.of(Typeface.FAMILY, "sans-serif", "serif", "monospace");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSCacheEx<String, FSCacheValue> FONT_METRICS = new FSDefaultCacheStore();
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    static {
        XRLog.setLoggerImpl(new LayoutLog());
    }

    private final Semaphore places;

    @Inject
    public PdfRenderer(@ConfigProperty(name = "xingji.papers.queue", defaultValue = "8") int queue) {
        this.places = new Semaphore(queue);
    }

    /**
     * A paper that does not say when it was made.
     *
     * @throws Refused when too many ask for papers at this moment
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] render(String xhtml) {
        return asked(xhtml, Optional.empty());
    }

    /**
     * A paper whose metadata say that it was made at {@code createdAt}.
     *
     * @throws Refused when too many ask for papers at this moment
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] render(String xhtml, Instant createdAt) {
        return asked(xhtml, Optional.of(createdAt));
    }

    /** The same for work that nobody waits for: it waits, however many there are. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] renderInTurn(String xhtml, Instant createdAt) {
        return made(xhtml, Optional.of(createdAt));
    }

    private byte[] asked(String xhtml, Optional<Instant> createdAt) {
        if (!places.tryAcquire()) {
            throw Refused.unavailable("paper.too-many");
        }
        try {
            return made(xhtml, createdAt);
        } finally {
            places.release();
        }
    }

    private static byte[] made(String xhtml, Optional<Instant> createdAt) {
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
