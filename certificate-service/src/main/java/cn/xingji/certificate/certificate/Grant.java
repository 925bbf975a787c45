package cn.xingji.certificate.certificate;

import cn.xingji.events.AuditKind;
import cn.xingji.events.Client;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.rules.vocabulary.PersonDays;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an approved decision grants (R5.5-grant).
 *
 * @param auditEndedOn end of the audit behind it, from which surveillance counts (R5.6.1)
 */
public record Grant(
        UUID caseId,
        AuditKind auditKind,
        Client client,
        Scope scope,
        Grade grade,
        PersonDays personDays,
        LocalDate auditEndedOn) {}
