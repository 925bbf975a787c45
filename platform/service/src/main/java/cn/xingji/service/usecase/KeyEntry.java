package cn.xingji.service.usecase;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Enters the request's key before the use case does anything, inside of its transaction. */
@KeptOnce
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 200)
class KeyEntry {
    private final RequestKey inHand;
    private final IdempotencyKeys keys;

    KeyEntry(RequestKey inHand, IdempotencyKeys keys) {
        this.inHand = inHand;
        this.keys = keys;
    }

    @AroundInvoke
    Object enter(InvocationContext useCase) throws Exception {
        if (Arc.container().requestContext().isActive()) {
            inHand.take().ifPresent(keys::enter);
        }
        return useCase.proceed();
    }
}
