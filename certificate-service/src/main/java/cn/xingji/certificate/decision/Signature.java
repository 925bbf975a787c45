package cn.xingji.certificate.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did a step of a decision, and when.
 *
 * @param name as the body's register verified it
 * @param sha256 the digest of what was signed; empty for what was signed before digests were kept
 */
public record Signature(UUID personId, String name, Instant at, Optional<String> sha256) {}
