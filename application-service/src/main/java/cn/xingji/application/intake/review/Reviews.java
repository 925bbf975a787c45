package cn.xingji.application.intake.review;

import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reviews, with their look-ups and requests. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    public Review of(UUID application) {
        return findByIdOptional(application).orElseThrow(() -> Refused.outOfOrder(R4_CHAIN, "review.not-started"));
    }

    /** How far the review is. */
    ReviewProgress progress(UUID application, AuditTimeTable table) {
        return new ReviewProgress(of(application), lookUps(application), gaps(application), table);
    }

    List<CreditLookUp> lookUps(UUID application) {
        return getEntityManager()
                .createQuery("from CreditLookUp where applicationId = :id order by madeAt", CreditLookUp.class)
                .setParameter("id", application)
                .getResultList();
    }

    /** What was asked of the applicant in a round, from 1 on; nothing once the archive has taken it over. */
    public List<String> asked(UUID application, int round) {
        return requests(application).stream()
                .skip(round - 1L)
                .findFirst()
                .map(InformationRequest::items)
                .orElse(List.of());
    }

    CreditLookUp lookUp(UUID application, UUID id) {
        return lookUps(application).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("look-up " + id));
    }

    /** Keeps a look-up; one made again stands beside the earlier, which stays on file (R5.2.1-a2). */
    void keep(CreditLookUp lookUp) {
        getEntityManager().persist(lookUp);
    }

    List<InformationRequest> requests(UUID application) {
        return getEntityManager()
                .createQuery(
                        "from InformationRequest where applicationId = :id order by requestedAt",
                        InformationRequest.class)
                .setParameter("id", application)
                .getResultList();
    }

    List<UnderstandingGap> gaps(UUID application) {
        return getEntityManager()
                .createQuery(
                        "from UnderstandingGap where applicationId = :id order by raisedAt", UnderstandingGap.class)
                .setParameter("id", application)
                .getResultList();
    }

    UnderstandingGap gap(UUID application, UUID id) {
        return gaps(application).stream()
                .filter(gap -> gap.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("gap " + id));
    }

    void keep(InformationRequest request) {
        getEntityManager().persist(request);
    }

    void keep(UnderstandingGap gap) {
        getEntityManager().persist(gap);
    }

    /** Everything that a review has on file, for the archive. */
    public ReviewFile file(UUID application) {
        return new ReviewFile(
                findByIdOptional(application), lookUps(application), requests(application), gaps(application));
    }

    /** Removes what the archive has taken over. */
    public void remove(UUID application) {
        for (var kind : List.of("CreditLookUp", "InformationRequest", "UnderstandingGap", "Review")) {
            getEntityManager()
                    .createQuery("delete from " + kind + " where applicationId = :id")
                    .setParameter("id", application)
                    .executeUpdate();
        }
    }
}
