package cn.xingji.usecase;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;

/**
 * Inside of a use case's transaction: the request's key is entered before anything is done, and what was done is
 * written before the transaction ends, so that a conflict is told as what it is and not as a failed commit.
 */
@Bounded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 200)
class UseCaseBounds {
    private final RequestKey inHand;
    private final IdempotencyKeys keys;
    private final EntityManager entities;

    UseCaseBounds(RequestKey inHand, IdempotencyKeys keys, EntityManager entities) {
        this.inHand = inHand;
        this.keys = keys;
        this.entities = entities;
    }

    @AroundInvoke
    Object bound(InvocationContext useCase) throws Exception {
        if (Arc.container().requestContext().isActive()) {
            inHand.take().ifPresent(keys::enter);
        }
        var result = useCase.proceed();
        entities.flush();
        return result;
    }
}
