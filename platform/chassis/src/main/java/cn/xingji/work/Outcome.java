package cn.xingji.work;

/** What became of an attempt, with what the other system said. */
public sealed interface Outcome {
    String answer();

    record Done(String answer) implements Outcome {}

    /** Not now: nothing happened, and it is tried again after a pause. */
    record NotNow(String answer) implements Outcome {}

    /** It will never be done. */
    record Refused(String answer) implements Outcome {}

    /** It may have been done: after its lease the worker looks. */
    record Unknown(String answer) implements Outcome {}

    /** Nothing more to say about it. */
    static Outcome done() {
        return new Done("");
    }
}
