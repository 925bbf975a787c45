package cn.xingji.audit.audit;

import cn.xingji.events.ApplicationEvent.ContractSigned;
import cn.xingji.events.AuditMode;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.rules.vocabulary.PersonDays;
import java.util.UUID;

/**
 * What both parties signed, as far as the audits of the case follow from it (R5.2.2-contract).
 *
 * @param personDays the initial audit's, adjustments included
 */
public record ContractedCase(
        UUID caseId, String contractNumber, Client client, Scope scope, Coded<AuditMode> mode, PersonDays personDays) {
    public static ContractedCase of(ContractSigned signed) {
        return new ContractedCase(
                signed.caseId(),
                signed.contractNumber(),
                signed.client(),
                signed.scope(),
                signed.auditMode(),
                signed.personDays());
    }
}
