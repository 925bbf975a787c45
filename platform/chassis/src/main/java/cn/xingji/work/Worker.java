package cn.xingji.work;

import java.util.UUID;

/**
 * Does one kind of work with another system; a bean of this type in the feature that it concerns. Nobody waits for it:
 * it is called outside of every transaction, and what it changes, it changes in short ones of its own.
 */
public interface Worker {
    WorkKind kind();

    /** Whether somebody asks later what became of it: such rows are never purged. */
    default boolean isAskedAbout() {
        return false;
    }

    /** Whether the other system is there at all: in some installations it isn't. */
    default boolean isReady() {
        return true;
    }

    /** Does it. The same piece may come again after a crash: done twice it must be as if done once. */
    Outcome work(UUID subject);

    /** What became of a piece that was cut off: unless the worker knows better, it is done again. */
    default Outcome lookUp(UUID subject) {
        return new Outcome.NotNow("cut off");
    }

    /** It is done; called in the transaction that says so. */
    default void done(UUID subject) {}

    /** It will not be done; called in the transaction that says so. */
    default void givenUp(UUID subject, String answer) {}
}
