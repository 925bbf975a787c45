package cn.xingji.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * A font's character table that tells 见 (U+89C1) for the glyph which the radical ⻅ (U+2EC5) shares. Without it PDFBox
 * writes the lower code point, and nobody finds 可见 in the paper by searching.
 */
final class ReadableCmap extends CmapSubtable {
    private static final int RADICALS_START = 0x2E80;
    private static final int RADICALS_END = 0x2FDF;

    private final CmapSubtable original;

    ReadableCmap(CmapSubtable original) {
        this.original = original;
        setPlatformId(original.getPlatformId());
        setPlatformEncodingId(original.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int codePoint) {
        return original.getGlyphId(codePoint);
    }

    @Override
    public List<Integer> getCharCodes(int glyph) {
        return Optional.ofNullable(original.getCharCodes(glyph))
                .map(codes -> codes.stream()
                        .sorted(Comparator.comparing(ReadableCmap::isRadical))
                        .toList())
                .orElse(null);
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= RADICALS_START && codePoint <= RADICALS_END;
    }
}
