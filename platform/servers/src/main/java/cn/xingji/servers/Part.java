package cn.xingji.servers;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One process of the platform. */
public interface Part extends AutoCloseable {
    String name();

    /** The ports it listens on. */
    List<Integer> ports();

    /** Where its pid lies while it runs. */
    PidFile pidFile();

    LogFile log();

    /**
     * Starts it and waits until it is healthy.
     *
     * @throws Trouble when it dies or does not become healthy in time
     */
    void start();

    /** Whether its own probe says that it is well now; a launcher in another terminal may ask too. */
    boolean isHealthy();

    /** Completes when the process that was started last has ended, however it did. */
    CompletableFuture<Exit> ended();

    /** Stops it in order; does nothing when it does not run. */
    @Override
    void close();
}
