package cn.xingji.usecase;

import java.util.UUID;

/**
 * What a caller names one of its requests.
 *
 * @param requestHash the digest of what was sent under it
 */
public record IdempotencyKey(UUID caller, String key, String requestHash) {}
