package cn.xingji.files;

import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/** Where uploads and rendered papers are kept; content is streamed, never held whole in memory. */
public interface FileStore {

    /** Something that is stored. */
    record Entry(String key, Instant storedAt) {}

    /**
     * Writes the content under the key; it appears there whole or not at all.
     *
     * @param size the content's length in bytes
     */
    void put(String key, InputStream content, long size);

    /** Opens the content; the caller closes it. */
    InputStream open(String key);

    /** Opens a part of the content, both bounds included; the caller closes it. */
    InputStream open(String key, long first, long last);

    void delete(String key);

    /** Everything in the store; the caller closes the stream. */
    Stream<Entry> all();
}
