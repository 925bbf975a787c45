package cn.xingji.application.intake.archive;

import cn.xingji.files.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter of a case: what it says, to whom it went, and what the mail server said of it.
 *
 * @param details what is listed below its text
 */
public record LetterOnFile(
        UUID id,
        String number,
        String kind,
        LocalDate on,
        String organization,
        String subject,
        String body,
        List<String> details,
        String recipient,
        String email,
        String serverAnswer,
        Optional<String> readBy,
        StoredFile paper,
        Instant writtenAt) {}
