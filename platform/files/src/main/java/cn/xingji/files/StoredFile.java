package cn.xingji.files;

/**
 * A file as it was stored.
 *
 * @param key where the store keeps it
 * @param name the name it came with
 * @param mediaType what its content is, sniffed, whatever the sender said
 * @param size in bytes
 * @param sha256 the digest of its content, in hex
 */
public record StoredFile(String key, String name, String mediaType, long size, String sha256) {}
