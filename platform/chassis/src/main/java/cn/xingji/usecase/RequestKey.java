package cn.xingji.usecase;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The key that the current request came with, until the transaction of its effect has entered it. */
@RequestScoped
public class RequestKey {
    private Optional<IdempotencyKey> key = Optional.empty();

    public void bring(IdempotencyKey brought) {
        key = Optional.of(brought);
    }

    /** The key, once. */
    Optional<IdempotencyKey> take() {
        var taken = key;
        key = Optional.empty();
        return taken;
    }
}
