package cn.xingji.application.casework.letter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/**
 * A mail that a mail server gave back for good (RFC 3464).
 *
 * @param messageId of the mail that came back
 * @param reason what the mail server said
 */
record Bounce(String messageId, String reason) {
    private static final int STATUS = 1;
    private static final int WHAT_CAME_BACK = 2;

    /** The bounce that a report tells of; empty when it tells of a delay, of success or of something else. */
    static Optional<Bounce> in(Message report) throws MessagingException, IOException {
        var parts = new MultipartReport(report.getDataHandler().getDataSource());
        if (parts.getCount() <= WHAT_CAME_BACK) {
            return Optional.empty();
        }
        var status = new DeliveryStatus(parts.getBodyPart(STATUS).getInputStream());
        var original = new InternetHeaders(parts.getBodyPart(WHAT_CAME_BACK).getInputStream());
        var reason = IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(recipient -> "failed".equalsIgnoreCase(header(recipient, "Action")))
                .map(recipient -> "%s %s".formatted(header(recipient, "Status"), header(recipient, "Diagnostic-Code")))
                .collect(Collectors.joining("; "));
        return reason.isEmpty() ? Optional.empty() : Optional.of(new Bounce(header(original, "Message-ID"), reason));
    }

    private static String header(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name)).stream()
                .flatMap(Arrays::stream)
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
