package cn.xingji.chassis.files;

import java.io.InputStream;

/** Where uploads and rendered papers are kept; content is streamed, never held whole in memory. */
public interface FileStore {
    /** Writes the content under the key; nothing is left behind when that fails. */
    void put(String key, InputStream content);

    /** Opens the content; the caller closes it. */
    InputStream open(String key);

    void delete(String key);
}
