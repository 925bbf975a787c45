package cn.xingji.local;

import java.util.List;

/** One process of the platform. */
public interface Part extends AutoCloseable {
    String name();

    /** The ports it listens on. */
    List<Integer> ports();

    /** Where its pid lies while it runs. */
    PidFile pidFile();

    /**
     * Starts it and waits until it is healthy.
     *
     * @throws Trouble when it dies or does not become healthy in time
     */
    void start();

    /** Stops it in order; does nothing when it does not run. */
    @Override
    void close();
}
