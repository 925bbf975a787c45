package cn.xingji.application.intake.archive;

import java.util.UUID;

/**
 * What a feature of another room has of each case on file. The archive takes it over: what is shown here is sealed, and
 * then emptied there.
 *
 * @param <T> what it has of a case, complete
 */
public interface Originals<T> {
    T of(UUID caseId);

    /** Whether nothing more is to come to it. */
    default boolean isSettled(UUID caseId) {
        return true;
    }

    /** Empties what was sealed, in the transaction that keeps it sealed; its files are let go by who asks. */
    void sealed(UUID caseId);
}
