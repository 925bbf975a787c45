package cn.xingji.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Lets a body through piece by piece, and ends it when it grows too large or stays behind its pace. */
final class Metered implements ReadStream<Buffer> {
    /** Why a body was not let through to its end. */
    enum Fault {
        TOO_LARGE,
        /** Its sender sends next to nothing. */
        SENDER_SLOW,
        /** Its receiver takes next to nothing. */
        RECEIVER_SLOW
    }

    /**
     * What is not let pass.
     *
     * @param largest in bytes
     */
    record Measure(GatewayConfig.Pace pace, long largest, Set<Fault> faults) {}

    private final Vertx vertx;
    private final ReadStream<Buffer> body;
    private final Measure measure;
    private final Runnable onPiece;
    private Handler<Throwable> onFailure = _ -> {};
    private Optional<Fault> fault = Optional.empty();
    private OptionalLong timer = OptionalLong.empty();
    private boolean paused;
    private long passed;
    private long passedBefore;

    Metered(Vertx vertx, ReadStream<Buffer> body, Measure measure, Runnable onPiece) {
        this.vertx = vertx;
        this.body = body;
        this.measure = measure;
        this.onPiece = onPiece;
    }

    Optional<Fault> fault() {
        return fault;
    }

    @Override
    public Metered handler(Handler<Buffer> handler) {
        if (handler == null) {
            stopLooking();
            body.handler(null);
            return this;
        }
        if (timer.isEmpty()) {
            timer = OptionalLong.of(vertx.setPeriodic(measure.pace().every().toMillis(), _ -> look()));
        }
        body.handler(piece -> {
            passed += piece.length();
            onPiece.run();
            if (passed > measure.largest()) {
                fail(Fault.TOO_LARGE);
            } else {
                handler.handle(piece);
            }
        });
        return this;
    }

    @Override
    public Metered endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            stopLooking();
                            onPiece.run();
                            if (fault.isEmpty()) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public Metered exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? _ -> {} : handler;
        body.exceptionHandler(failure -> {
            stopLooking();
            onFailure.handle(failure);
        });
        return this;
    }

    @Override
    public Metered pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public Metered resume() {
        paused = false;
        body.resume();
        return this;
    }

    @Override
    public Metered fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    private void look() {
        if (passed - passedBefore < measure.pace().least().asLongValue()) {
            fail(paused ? Fault.RECEIVER_SLOW : Fault.SENDER_SLOW);
        }
        passedBefore = passed;
    }

    private void fail(Fault found) {
        if (measure.faults().contains(found)) {
            stopLooking();
            fault = Optional.of(found);
            body.handler(null);
            onFailure.handle(new IllegalStateException("A body is not let through: " + found));
        }
    }

    private void stopLooking() {
        timer.ifPresent(vertx::cancelTimer);
        timer = OptionalLong.empty();
    }
}
