package cn.xingji.events;

import java.util.UUID;

/** One person of an audit team; the team leader is a position in one audit, not a role. */
public record TeamMember(UUID personId, String name, boolean leader) {}
