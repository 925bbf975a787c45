package cn.xingji.application.intake.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the timeline of a case says of something that happened.
 *
 * @param facts what fills its text
 */
public record MomentOnFile(UUID eventId, Instant at, String kind, Map<String, String> facts) {}
