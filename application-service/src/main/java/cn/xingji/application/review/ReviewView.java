package cn.xingji.application.review;

import cn.xingji.application.application.ApplicationAct;
import cn.xingji.application.application.ApplicationState;
import cn.xingji.application.application.ApplicationView.MissingView;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A review as a screen shows it. */
public record ReviewView(
        UUID caseId,
        ApplicationState state,
        String reviewer,
        Instant startedAt,
        List<Conclusion> checks,
        List<Task> lookUps,
        AuditTime auditTime,
        List<Request> informationRequests,
        List<MissingView> missing,
        List<Gap> gaps,
        Set<ApplicationAct> allowedActions,
        long version) {

    /** A look-up to make, with where; and what it showed once it was made. */
    public record Task(
            LookUp lookUp,
            URI address,
            Optional<LookUpResult> result,
            String remark,
            String operator,
            Optional<Instant> madeAt,
            String screenshotSha256) {
        static Task of(LookUp lookUp, List<CreditLookUp> made) {
            return made.stream()
                    .filter(each -> each.lookUp() == lookUp)
                    .reduce((_, newest) -> newest)
                    .map(each -> new Task(
                            lookUp,
                            lookUp.address(),
                            Optional.of(each.result()),
                            each.remark(),
                            each.madeByName(),
                            Optional.of(each.madeAt()),
                            each.screenshot().sha256()))
                    .orElseGet(
                            () -> new Task(lookUp, lookUp.address(), Optional.empty(), "", "", Optional.empty(), ""));
        }
    }

    /**
     * How the audit time comes about.
     *
     * @param exact the table's figure and the adjustment, before rounding
     */
    public record AuditTime(
            BigDecimal standard,
            BigDecimal adjustment,
            String reason,
            BigDecimal exact,
            BigDecimal personDays,
            String feeSchedule) {}

    /** What was understood differently, and how it was resolved. */
    public record Gap(
            UUID id,
            String description,
            String raisedBy,
            Instant raisedAt,
            Optional<String> resolution,
            Optional<String> resolvedBy,
            Optional<Instant> resolvedAt) {
        static Gap of(UnderstandingGap gap) {
            return new Gap(
                    gap.id(),
                    gap.description(),
                    gap.raisedBy(),
                    gap.raisedAt(),
                    gap.resolution(),
                    gap.resolvedBy(),
                    gap.resolvedAt());
        }
    }

    /** What was asked, and what was answered. */
    public record Request(
            List<String> items,
            List<InformationAnswer> answers,
            String reason,
            Instant requestedAt,
            Optional<Instant> answeredAt) {
        static Request of(InformationRequest request) {
            return new Request(
                    request.items(), request.answers(), request.reason(), request.requestedAt(), request.answeredAt());
        }
    }
}
