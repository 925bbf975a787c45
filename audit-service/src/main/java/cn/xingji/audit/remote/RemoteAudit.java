package cn.xingji.audit.remote;

import static cn.xingji.audit.remote.RemoteState.LIFECYCLE;
import static cn.xingji.rules.RuleId.RA4_2_CONFIRM;
import static cn.xingji.rules.RuleId.RA6_1_B;

import cn.xingji.audit.audit.Audit;
import cn.xingji.events.AuditEvent.RemoteMeansConfirmed;
import cn.xingji.events.AuditEvent.RemoteNoticeSent;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The remote part of an audit, whose request was accepted with the application: notice, answer, equipment (RA4, RA6).
 */
@Entity
@Table(name = "remote_audit")
public class RemoteAudit {
    @Id
    private UUID auditId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RemoteState state;

    private Integer requirementsVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AskedCapability> capabilities;

    private String arrangement;
    private String conditions;
    private LocalDate confirmBy;
    private Instant notifiedAt;
    private UUID notifiedBy;
    private Instant answeredAt;
    private UUID answeredBy;
    private String answeredByName;
    private LocalDate equipmentCheckedOn;

    protected RemoteAudit() {}

    static RemoteAudit accepted(UUID auditId) {
        var remote = new RemoteAudit();
        remote.auditId = auditId;
        remote.state = RemoteState.ACCEPTED;
        remote.capabilities = List.of();
        remote.arrangement = "";
        remote.conditions = "";
        remote.answeredByName = "";
        return remote;
    }

    /** Tells the client what is needed, and until when it confirms each (RA4.1, RA4.2-request). */
    RemoteNoticeSent sendNotice(
            Audit audit, Notice notice, RemoteRequirements needed, LocalDate until, UUID leader, Instant now) {
        state = LIFECYCLE.after(state, RemoteAct.SEND_NOTICE);
        requirementsVersion = needed.version();
        capabilities = needed.capabilities().stream().map(AskedCapability::of).toList();
        arrangement = notice.arrangement();
        conditions = notice.conditions();
        confirmBy = until;
        notifiedBy = leader;
        notifiedAt = now;
        return new RemoteNoticeSent(
                new CaseId(audit.caseId()),
                new AuditId(auditId),
                capabilities.stream().map(AskedCapability::text).toList(),
                until);
    }

    /**
     * The client's written answer to each capability: all there, and the audit may start; one missing, and it can't be
     * remote (RA4.2-confirm).
     *
     * @return what is told when all are there
     */
    Optional<RemoteMeansConfirmed> answer(
            Audit audit, CapabilityAnswers given, Caller client, Instant now, LocalDate today) {
        LIFECYCLE.after(state, RemoteAct.CONFIRM);
        var answered = given.to(capabilities);
        var complete = answered.stream().noneMatch(AskedCapability::isMissing);
        state = LIFECYCLE.after(state, complete ? RemoteAct.CONFIRM : RemoteAct.REPORT_MISSING);
        capabilities = answered;
        answeredBy = client.id();
        answeredByName = client.name();
        answeredAt = now;
        return complete
                ? Optional.of(new RemoteMeansConfirmed(new CaseId(audit.caseId()), new AuditId(auditId), today))
                : Optional.empty();
    }

    /** No answer came in time. */
    void lapse() {
        state = LIFECYCLE.after(state, RemoteAct.LAPSE);
    }

    /** The leader found equipment ready on both sides, on the day (RA6.1-b). */
    void checkEquipment(boolean own, boolean clients, LocalDate today) {
        var after = LIFECYCLE.after(state, RemoteAct.CHECK_EQUIPMENT);
        if (!own) {
            throw Refused.invalidField(RA6_1_B, "remote.own-equipment-not-ready", "own");
        }
        if (!clients) {
            throw Refused.invalidField(RA6_1_B, "remote.clients-equipment-not-ready", "clients");
        }
        state = after;
        equipmentCheckedOn = today;
    }

    /** @throws Refused unless everything was confirmed, and the equipment on this very day */
    void requireReady(LocalDate today) {
        if (state != RemoteState.CONFIRMED) {
            throw Refused.outOfOrder(RA4_2_CONFIRM, "remote.capabilities-not-confirmed");
        }
        if (!today.equals(equipmentCheckedOn)) {
            throw Refused.outOfOrder(RA6_1_B, "remote.equipment-not-checked");
        }
    }

    RemoteState state() {
        return state;
    }

    List<AskedCapability> capabilities() {
        return capabilities;
    }

    /** What the client lacks, in the words of the notice. */
    List<String> missing() {
        return capabilities.stream()
                .filter(AskedCapability::isMissing)
                .map(AskedCapability::text)
                .toList();
    }

    String arrangement() {
        return arrangement;
    }

    String conditions() {
        return conditions;
    }

    Optional<LocalDate> confirmBy() {
        return Optional.ofNullable(confirmBy);
    }

    Optional<Instant> notifiedAt() {
        return Optional.ofNullable(notifiedAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Blank until it is answered. */
    String answeredByName() {
        return answeredByName;
    }

    Optional<LocalDate> equipmentCheckedOn() {
        return Optional.ofNullable(equipmentCheckedOn);
    }
}
