package cn.xingji.journey;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A paper that somebody uploads: a scan or a screenshot. */
public record Paper(String fileName, String mediaType, byte[] content) {

    /** A scan that shows these lines. */
    public static Paper scan(String title, String... lines) {
        var image = new BufferedImage(900, 260 + 60 * lines.length, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(0x1f2937));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString(title, 60, 120);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        for (var i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 60, 200 + 60 * i);
        }
        pen.dispose();
        var name = title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".png";
        return new Paper(name, "image/png", png(image));
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
