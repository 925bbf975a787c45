package cn.xingji.events;

/** A place of business within the certification scope: every one is audited (R5.2.1-h). */
public record Site(String name, String address, int people) {}
