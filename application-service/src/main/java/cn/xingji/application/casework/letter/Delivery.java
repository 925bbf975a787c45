package cn.xingji.application.casework.letter;

/** What became of an attempt to send. */
sealed interface Delivery {
    record Taken(String answer) implements Delivery {}

    /** Not now: no connection, a full mailbox, a busy server. Nothing went out. */
    record NotNow(String answer) implements Delivery {}

    /** The recipient's server will not take it. Nothing went out. */
    record Refused(String answer) implements Delivery {}

    /** The line broke after the letter was handed over: it may have gone out. */
    record Unknown(String answer) implements Delivery {}
}
