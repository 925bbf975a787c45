package cn.xingji.application.intake.review;

import java.time.Instant;

/** What the reviewer concluded on one check. */
public record Conclusion(Check check, boolean passed, String remark, Instant concludedAt) {}
