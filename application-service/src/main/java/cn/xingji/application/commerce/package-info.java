/**
 * The commerce: what certification takes and costs, and what the body and its client sign about it.
 *
 * <p>It knows the versions of the fee and person-day table, every calculation by them, the quote, the contract on its
 * way to both signatures, and the invoices.
 *
 * <p>It may know the client and the intake: a fee follows from the form and from what its review found. It may not know
 * what is certified, nor any letter or timeline.
 *
 * <p>Casework may speak to it. The intake does so only through its own interfaces, so that the contract is drawn up in
 * the transaction that accepts the application.
 */
package cn.xingji.application.commerce;
