package cn.xingji.hearing;

import cn.xingji.events.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it was heard.
 *
 * @param id the event's own, the same at every redelivery
 * @param at when it happened, by the teller's business clock
 * @param actor who acted, by name; blank for the platform itself
 * @param actorId the same person, by id; empty for the platform itself
 */
public record Heard(UUID id, Instant at, String actor, Optional<UUID> actorId, Event event) {}
