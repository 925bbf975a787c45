package cn.xingji.servers;

/** Something that the person at the keyboard can mend; the message says what and how. */
public final class Trouble extends RuntimeException {
    public Trouble(String message) {
        super(message);
    }
}
