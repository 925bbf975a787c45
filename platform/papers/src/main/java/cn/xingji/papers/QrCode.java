package cn.xingji.papers;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code as one vector path, sharp at any size on paper and screen. A quarter of it may be dirty or covered (error
 * correction Q) and it still reads.
 */
public final class QrCode {
    /** The white margin that the standard asks for, in modules. */
    private static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException when the text is empty or too long for one code (about 1,600 bytes) */
    public static QrCode of(String text) {
        try {
            var ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
            Map<EncodeHintType, ?> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.Q, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of " + text.length() + " characters", e);
        }
    }

    /** An {@code <svg>} element for a paper or a web page, its side in millimetres with the white margin. */
    public String svg(int millimetres) {
        var side = modules.getWidth() + 2 * QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" style="width:%2$dmm;height:%2$dmm" \
                shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h%1$dv%1$dh-%1$dz"/><path fill="#000000" d="%3$s"/></svg>""".formatted(side, millimetres, path());
    }

    /** The dark modules, each horizontal run one rectangle. */
    private String path() {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            var x = 0;
            while (x < modules.getWidth()) {
                var run = darkFrom(x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, run, run));
                }
                x += run + 1;
            }
        }
        return path.toString();
    }

    private int darkFrom(int x, int y) {
        var end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
