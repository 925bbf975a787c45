package cn.xingji.usecase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.function.Consumer;

/**
 * One act at a time on an aggregate, its files and other parts included: whoever comes at the same moment waits until
 * the act before has ended, and then finds another version.
 */
public final class Turn {
    private Turn() {}

    /**
     * The aggregate as the act before has left it; its version is another one from now on.
     *
     * @param seen refuses when that is not what the act rests on
     */
    public static <T> T take(EntityManager entities, T aggregate, Consumer<T> seen) {
        entities.refresh(aggregate, LockModeType.PESSIMISTIC_WRITE);
        seen.accept(aggregate);
        entities.lock(aggregate, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return aggregate;
    }
}
