/**
 * The client: the organisation that is, or wants to be, certified.
 *
 * <p>It knows who an organisation is (its credit code, region, contacts), who belongs to it and who may invite others,
 * and that it keeps its name once it has signed a contract.
 *
 * <p>It may not know what the organisation asks for: no application, fee, certificate or letter. It is the ground that
 * the four other rooms stand on.
 *
 * <p>Intake, commerce, certified and casework speak to it. What it must learn about a case it is told as an event
 * ({@code ContractSigned}, heard in casework).
 */
package cn.xingji.application.client;
