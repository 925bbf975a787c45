package cn.xingji.certificate.decision;

import java.time.Instant;
import java.util.UUID;

/** Who did a step of a decision, and when. */
public record Signature(UUID personId, String name, Instant at) {}
