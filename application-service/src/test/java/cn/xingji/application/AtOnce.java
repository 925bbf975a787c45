package cn.xingji.application;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Two requests at the same moment, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** What each was answered, in the order in which they are named. */
    public static List<Response> of(Supplier<Response> one, Supplier<Response> other) {
        var ready = new CountDownLatch(2);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            return Stream.of(one, other)
                    .map(request -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return request.get();
                    }))
                    .toList()
                    .stream()
                    .map(AtOnce::answer)
                    .toList();
        }
    }

    private static Response answer(Future<Response> answered) {
        try {
            return answered.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
