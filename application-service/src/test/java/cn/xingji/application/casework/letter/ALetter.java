package cn.xingji.application.casework.letter;

import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;

import cn.xingji.rules.vocabulary.CaseId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds letters as far along as a test needs them. */
final class ALetter {
    static final Letter.Addressee ADDRESSEE = new Letter.Addressee("杭州某某电器有限公司", "李娜", "li.na@example.cn");

    private ALetter() {}

    static Letter in(LetterState wanted) {
        return in(wanted, UUID.randomUUID());
    }

    static Letter in(LetterState wanted, UUID caseId) {
        var letter = written(caseId);
        if (wanted != LetterState.WRITTEN) {
            letter.handOver();
        }
        switch (wanted) {
            case WRITTEN, SENDING -> {}
            case SENT -> letter.delivered("250 ok", NOW);
            case UNCERTAIN -> letter.lostSight();
            case UNDELIVERABLE -> letter.undeliverable("550 no such user");
            case BOUNCED -> {
                letter.delivered("250 ok", NOW);
                letter.bounced("552 mailbox full");
            }
        }
        return letter;
    }

    private static Letter written(UUID caseId) {
        var template = new LetterTemplate(LetterKind.RECEIPT, 1, RECEIVED, "受理通知", "您好");
        var sheet =
                new LetterPaper.Sheet("XJ-TZ-2027-000001", RECEIVED, ADDRESSEE.organization(), "受理通知", "您好", List.of());
        var occasion = new Occasion(new CaseId(caseId), LetterKind.RECEIPT, Map.of());
        return new Letter(UUID.randomUUID(), occasion, template, sheet, ADDRESSEE, NOW);
    }
}
