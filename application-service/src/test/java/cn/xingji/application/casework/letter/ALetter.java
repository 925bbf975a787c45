package cn.xingji.application.casework.letter;

import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;

import cn.xingji.files.StoredFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Builds letters as far along as a test needs them. */
final class ALetter {
    static final Letter.Addressee ADDRESSEE = new Letter.Addressee("杭州某某电器有限公司", "李娜", "li.na@example.cn");
    static final LocalDate GIVEN_UP_AFTER = RECEIVED.plusDays(5);
    private static final StoredFile PAPER = new StoredFile("key", "letter.pdf", "application/pdf", 10, "ab".repeat(32));

    private ALetter() {}

    static Letter in(LetterState wanted) {
        var letter = written();
        if (wanted != LetterState.WRITTEN) {
            letter.handOver(NOW);
        }
        switch (wanted) {
            case WRITTEN, SENDING -> {}
            case SENT -> letter.delivered("250 ok", NOW);
            case UNCERTAIN -> letter.lostSight();
            case UNDELIVERABLE -> letter.refused("550 no such user");
            case BOUNCED -> {
                letter.delivered("250 ok", NOW);
                letter.bounced("552 mailbox full");
            }
        }
        return letter;
    }

    private static Letter written() {
        var template = new LetterTemplate(LetterKind.RECEIPT, 1, RECEIVED, "受理通知", "您好");
        return new Letter(
                "XJ-TZ-2027-000001",
                UUID.randomUUID(),
                new Occasion(UUID.randomUUID(), LetterKind.RECEIPT, Map.of()),
                template,
                template.subject(),
                ADDRESSEE,
                PAPER,
                NOW,
                GIVEN_UP_AFTER);
    }
}
