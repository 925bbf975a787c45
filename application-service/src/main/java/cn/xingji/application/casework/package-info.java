/**
 * The casework: what runs along a case from its first day to its last, whoever acts in it.
 *
 * <p>It knows what this service hears and who is told of it, the letters with their templates and deliveries, the
 * timeline that applicant and staff read, and whose turn it is.
 *
 * <p>It may know every other room, as it tells of them all.
 *
 * <p>No room may know it: whoever wants a letter written or a moment on the timeline tells an event through the outbox,
 * and the casework hears it.
 */
package cn.xingji.application.casework;
