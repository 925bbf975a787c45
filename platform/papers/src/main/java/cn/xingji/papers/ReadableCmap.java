package cn.xingji.papers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;

/**
 * A font's character table that tells 见 (U+89C1) for the glyph which the radical ⻅ (U+2EC5) shares. Without it PDFBox
 * writes the lower code point, and nobody finds 可见 in the paper by searching. Two arrays take the place of the font's
 * maps, which hold ten times the memory.
 */
final class ReadableCmap extends CmapSubtable {
    private static final int RADICALS_START = 0x2E80;
    private static final int RADICALS_END = 0x2FDF;
    /** The planes in which typefaces have characters: the basic, the supplementary, the ideographic, and the third. */
    private static final int CODE_POINTS = 0x40000;

    private static final int NONE = -1;

    private final char[] glyphs = new char[CODE_POINTS];
    private final int[] codePoints;

    ReadableCmap(CmapLookup font, int numberOfGlyphs) {
        setPlatformId(CmapTable.PLATFORM_WINDOWS);
        setPlatformEncodingId(CmapTable.ENCODING_WIN_UNICODE_FULL);
        codePoints = new int[numberOfGlyphs];
        Arrays.fill(codePoints, NONE);
        for (var glyph = 0; glyph < numberOfGlyphs; glyph++) {
            var codes = font.getCharCodes(glyph);
            if (codes != null) {
                for (var code : codes) {
                    glyphs[code] = (char) glyph;
                }
                codePoints[glyph] = codes.stream()
                        .min(Comparator.comparing(ReadableCmap::isRadical))
                        .orElse(NONE);
            }
        }
    }

    @Override
    public int getGlyphId(int codePoint) {
        return codePoint < CODE_POINTS ? glyphs[codePoint] : 0;
    }

    @Override
    public List<Integer> getCharCodes(int glyph) {
        return glyph < 0 || glyph >= codePoints.length || codePoints[glyph] == NONE ? null : List.of(codePoints[glyph]);
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= RADICALS_START && codePoint <= RADICALS_END;
    }
}
