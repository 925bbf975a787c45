package cn.xingji.papers;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The weights of Noto Sans SC, each parsed once per process: parsing costs more than a whole page. A parsed font is
 * read by one rendering at a time, which {@link PdfRenderer} sees to.
 */
enum Typeface {
    REGULAR(400, "/fonts/NotoSansSC_400Regular.ttf"),
    BOLD(700, "/fonts/NotoSansSC_700Bold.ttf");

    static final String FAMILY = "Noto Sans SC";

    private final int weight;
    private final TrueTypeFont font;

    Typeface(int weight, String resource) {
        this.weight = weight;
        this.font = parsed(resource);
    }

    int weight() {
        return weight;
    }

    /** The font inside {@code document}, made when the first glyph needs it. */
    PDFontSupplier in(PDDocument document) {
        return new InDocument(document, font);
    }

    private static TrueTypeFont parsed(String resource) {
        try (var bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
            var characters = new ReadableCmap(font.getUnicodeCmapLookup(), font.getNumberOfGlyphs());
            font.getCmap().setCmaps(new CmapSubtable[] {characters});
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("font " + resource, e);
        }
    }

    private static final class InDocument extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;
        private PDFont embedded;

        InDocument(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            if (embedded == null) {
                try {
                    embedded = PDType0Font.load(document, font, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return embedded;
        }
    }
}
