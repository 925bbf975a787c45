package cn.xingji.usecase;

/** Another request with the same key was first: this one's transaction is rolled back and has no effect. */
public final class EnteredBefore extends RuntimeException {
    EnteredBefore(IdempotencyKey key) {
        super(key.key());
    }
}
