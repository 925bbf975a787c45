package cn.xingji.audit.remote;

/**
 * Something that a client must have for a remote audit.
 *
 * @param code as the client's answer names it, e.g. {@code NETWORK}
 * @param text in the words of the notice
 */
public record Capability(String code, String text) {}
