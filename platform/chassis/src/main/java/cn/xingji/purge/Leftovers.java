package cn.xingji.purge;

import java.time.Instant;

/** Rows of one kind that nobody needs any more after a while. */
interface Leftovers {
    String kind();

    /**
     * Removes what is old enough.
     *
     * @param now by the wall clock: nobody moves it
     * @return how many rows
     */
    long remove(Instant now);
}
