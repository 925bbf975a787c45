/**
 * The certified: what stands in a certificate, as certificate-service last told it, and the wish to change it.
 *
 * <p>It knows what is certified in each case and whether it stands, and a change request with its form, attachments and
 * answer.
 *
 * <p>It may know the client and the intake: a change is asked for on the same kinds of evidence, and by whoever may see
 * the application. It may not know fees, quotes, contracts or invoices, nor any letter or timeline. What stands in a
 * certificate is certificate-service's to say: this room accepts a wish and hears what became of it.
 *
 * <p>Casework speaks to it. The intake asks only for {@link cn.xingji.application.intake.application.CertifiedBefore}.
 */
package cn.xingji.application.certified;
