package cn.xingji.audit.fieldwork;

/** Somebody who was at a meeting. */
public record Attendee(String name, Party party) {}
