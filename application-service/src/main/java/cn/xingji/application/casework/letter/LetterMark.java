package cn.xingji.application.casework.letter;

import java.time.Instant;

/**
 * What became of a letter, for the history of its case.
 *
 * @param by who read it; blank where the platform acted
 */
public record LetterMark(Instant at, What what, String subject, String by) {

    /** Sent to the client, or read by it in the portal. */
    public enum What {
        SENT,
        READ
    }
}
