package cn.xingji.certificate.decision;

/**
 * One round of a decision file that was returned: what the audit had laid before it, and why it went back
 * (R5.4-review).
 *
 * @param round the first is 1
 */
public record ReturnedFile(int round, AuditFile auditFile, String reason) {}
