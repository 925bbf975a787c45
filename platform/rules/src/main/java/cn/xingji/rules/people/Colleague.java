package cn.xingji.rules.people;

import java.util.UUID;

/**
 * Somebody who acts for the body, as its register knows him.
 *
 * @param name as the body verified it, whatever an account says
 */
public record Colleague(UUID id, String name, Standing standing) {}
