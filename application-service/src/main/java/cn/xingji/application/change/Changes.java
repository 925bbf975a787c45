package cn.xingji.application.change;

import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.application.attachment.AttachmentKind;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The change requests and their material. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<ChangeRequest, UUID> {

    ChangeRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** A change request that this caller may see. */
    ChangeRequest readable(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(change -> caller.mayRead(change.organizationId()))
                .orElseThrow(() -> unknown(id));
    }

    /** A change request of the organisation that this applicant speaks for. */
    ChangeRequest own(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(change -> caller.speaksFor(change.organizationId()))
                .orElseThrow(() -> unknown(id));
    }

    List<ChangeRequest> of(UUID caseId) {
        return list("caseId = ?1 order by number desc", caseId);
    }

    /** @throws Refused while another change of this case is under way */
    void requireNoneOpen(UUID caseId) {
        if (count("caseId = ?1 and state in (?2, ?3)", caseId, ChangeState.DRAFT, ChangeState.SUBMITTED) > 0) {
            throw Refused.conflict(R5_2_3_CHANGE, "change.one-at-a-time");
        }
    }

    /** Change requests by number, latest first; one more than {@code size}, for the page's cursor. */
    List<ChangeRequest> search(
            Optional<UUID> organization, Optional<ChangeState> state, Optional<String> before, int size) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        organization.ifPresent(value -> {
            query.append(" and organizationId = :organization");
            parameters.put("organization", value);
        });
        state.ifPresent(value -> {
            query.append(" and state = :state");
            parameters.put("state", value);
        });
        before.ifPresent(value -> {
            query.append(" and number < :before");
            parameters.put("before", value);
        });
        return find(query + " order by number desc", parameters).range(0, size).list();
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
        return getEntityManager()
                .createQuery(
                        "from ChangeAttachment where changeId = :change order by uploadedAt", ChangeAttachment.class)
                .setParameter("change", change)
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

    private static Refused unknown(UUID id) {
        return Refused.unknown("change request " + id);
    }
}
