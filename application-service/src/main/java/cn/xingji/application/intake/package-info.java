/**
 * The intake: from the first draft of an application to its acceptance or rejection.
 *
 * <p>It knows the form and the trade that is declared in it, the attachments, the review with its look-ups, gaps and
 * adjustment, the competence that the body must have, and the archive that seals what was not taken on.
 *
 * <p>It may know the client. It may not know what an audit costs, how a contract is signed or what a certificate says.
 * Where a rule of the intake needs such a thing, the intake says what it asks, and the room that knows it answers:
 *
 * <ul>
 *   <li>{@link cn.xingji.application.intake.application.FeeTable},
 *       {@link cn.xingji.application.intake.review.AuditTimeTable} and
 *       {@link cn.xingji.application.intake.review.CertificationAgreement} are answered by commerce;
 *   <li>{@link cn.xingji.application.intake.application.CertifiedBefore} is answered by certified.
 * </ul>
 *
 * <p>Commerce, certified and casework speak to it.
 */
package cn.xingji.application.intake;
