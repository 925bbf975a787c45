package cn.xingji.events;

import java.time.LocalDate;

/**
 * The time within which a surveillance audit must be completed (R5.6.1).
 *
 * @param opensOn first day, nine months after the audit before it ended
 * @param closesOn last day, twelve months after it
 */
public record SurveillanceWindow(Coded<AuditKind> kind, LocalDate opensOn, LocalDate closesOn) {}
