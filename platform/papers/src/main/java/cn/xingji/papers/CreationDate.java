package cn.xingji.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * When a PDF says that it was made. The renderer writes the machine's time, in two places that PDF/A wants equal; here
 * the caller's time takes its place, or none.
 */
final class CreationDate {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern IN_XMP = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    private CreationDate() {}

    static void set(PDDocument document, Optional<Instant> at) throws IOException {
        var moment = at.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).atZone(CHINA));
        document.getDocumentInformation()
                .setCreationDate(moment.map(GregorianCalendar::from).orElse(null));
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(IN_XMP.matcher(xmp)
                .replaceAll(moment.map(CreationDate::element).orElse(""))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String element(ZonedDateTime moment) {
        return "<xmp:CreateDate>" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) + "</xmp:CreateDate>";
    }
}
