package cn.xingji.application.certified.change;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.team.CaseTeamMember;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.search.Condition;
import cn.xingji.search.Listing;
import cn.xingji.search.Sight;
import cn.xingji.usecase.Turn;
import cn.xingji.web.IfMatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The change requests and their material. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<ChangeRequest, UUID> {
    /** As the case is seen; a draft is its owner's alone. */
    static final Sight<ChangeRequest> SIGHT = Sight.of(ChangeRequest.class)
            .client("organizationId")
            .team(member -> handedIn().and(CaseTeamMember.isOnTeamOf("caseId", member)))
            .where(
                    handedIn(),
                    Role.APPLICATION_REVIEWER,
                    Role.CONTRACT_SIGNATORY,
                    Role.AUDIT_SCHEDULER,
                    Role.TECHNICAL_REVIEWER,
                    Role.DECISION_MAKER,
                    Role.APPROVER,
                    Role.SURVEILLANCE_OFFICER);

    static final Listing<ChangeRequest> LISTING = Listing.of(ChangeRequest.class)
            .seenBy(SIGHT)
            .filter("state")
            .sort("draftedAt", Instant.class, ChangeRequest::draftedAt)
            .sortWhereKnown("submittedOn", LocalDate.class, ChangeRequest::submittedOn)
            .sortWhereKnown("concludedOn", LocalDate.class, ChangeRequest::concludedOn)
            .unique("number", String.class, ChangeRequest::number)
            .inOrder("-number");

    /** A change request that this caller may see. */
    ChangeRequest readable(UUID id, Caller caller) {
        return SIGHT.one(id, caller, getEntityManager());
    }

    /** A change request of the organisation that this applicant speaks for. */
    ChangeRequest own(UUID id, Caller caller) {
        var change = readable(id, caller);
        if (!caller.speaksFor(change.organizationId())) {
            throw unknown(id);
        }
        return change;
    }

    /** The same for an act: whoever acts on it at the same moment waits, and it is another version from then on. */
    ChangeRequest ownForAct(UUID id, IfMatch seen, Caller caller) {
        return Turn.take(getEntityManager(), own(id, caller), change -> seen.require(change.version()));
    }

    ChangeRequest forAct(UUID id, IfMatch seen, Caller caller) {
        return Turn.take(getEntityManager(), readable(id, caller), change -> seen.require(change.version()));
    }

    /** Those of a case that this caller may see, the latest first. */
    List<ChangeRequest> of(UUID caseId, Caller caller) {
        return SIGHT.all("caseId", caseId, caller, getEntityManager()).stream()
                .sorted(Comparator.comparing(ChangeRequest::number).reversed())
                .toList();
    }

    /** @throws Refused while another change of this case is under way */
    void requireNoneOpen(UUID caseId) {
        if (count("caseId = ?1 and state in (?2, ?3)", caseId, ChangeState.DRAFT, ChangeState.SUBMITTED) > 0) {
            throw Refused.conflict(R5_2_3_CHANGE, "change.one-at-a-time");
        }
    }

    String nextNumber(LocalDate today) {
        var serial = ((Number) getEntityManager()
                        .createNativeQuery("select nextval('change_number')")
                        .getSingleResult())
                .longValue();
        return "XJ-BG-%d-%06d".formatted(today.getYear(), serial);
    }

    void keep(ChangeAttachment attachment) {
        getEntityManager().persist(attachment);
    }

    void remove(ChangeAttachment attachment) {
        getEntityManager().remove(attachment);
    }

    List<ChangeAttachment> attachments(UUID change) {
        return attachments(List.of(change));
    }

    List<ChangeAttachment> attachments(Collection<UUID> of) {
        return getEntityManager()
                .createQuery(
                        "from ChangeAttachment where changeId in :changes order by uploadedAt", ChangeAttachment.class)
                .setParameter("changes", of)
                .getResultList();
    }

    ChangeAttachment attachment(UUID change, UUID id) {
        return attachments(change).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("attachment " + id));
    }

    Set<AttachmentKind> shown(UUID change) {
        return attachments(change).stream().map(ChangeAttachment::kind).collect(Collectors.toUnmodifiableSet());
    }

    private static Condition<ChangeRequest> handedIn() {
        return Condition.known("submittedOn");
    }

    private static Refused unknown(UUID id) {
        return Refused.unknown("change request " + id);
    }
}
