package cn.xingji.application.casework.letter;

import java.util.UUID;

/** A letter as it is handed to the mail server. */
record Outgoing(
        UUID id, String messageId, String number, String recipient, String email, String subject, String storageKey) {
    /** Whatever becomes a line of a mail's head is one line. */
    Outgoing {
        recipient = recipient.replaceAll("\\R", " ");
        subject = subject.replaceAll("\\R", " ");
    }

    static Outgoing of(Letter letter) {
        return new Outgoing(
                letter.id(),
                letter.messageId(),
                letter.number(),
                letter.recipient(),
                letter.email(),
                letter.subject(),
                letter.requirePaper().key());
    }
}
