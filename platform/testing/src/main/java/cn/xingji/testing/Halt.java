package cn.xingji.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A moment at which a mail stands still until it is released; once. */
public final class Halt {
    /** Where a mail can stand still. */
    public enum Moment {
        BEFORE_IT_IS_TAKEN,
        BEFORE_THE_ANSWER
    }

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Optional<Moment> moment;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Halt(Optional<Moment> moment) {
        this.moment = moment;
    }

    static Halt at(Moment moment) {
        return new Halt(Optional.of(moment));
    }

    static Halt none() {
        return new Halt(Optional.empty());
    }

    /** Waits until a mail stands there. */
    public void await() throws InterruptedException {
        if (!reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("No mail came as far as " + moment);
        }
    }

    /** Lets it go on. One that was not taken yet is lost: the line is dead. */
    public void release() {
        released.countDown();
    }

    void reached(Moment now) throws IOException {
        if (moment.filter(now::equals).isPresent() && released.getCount() > 0) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("The line is dead");
        }
    }
}
