package cn.xingji.hearing;

/** A record that is not one of our events: it goes to the dead-letter topic at once. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
