package cn.xingji.application.intake.review;

import cn.xingji.application.intake.application.ApplicationAct;
import cn.xingji.application.intake.application.ApplicationState;
import cn.xingji.application.intake.application.ApplicationView.MissingView;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.rules.text.Texts;
import cn.xingji.rules.vocabulary.PersonDays;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A review as a screen shows it.
 *
 * @param version the case's: whatever changes in it, its files and look-ups included, makes it another
 */
public record ReviewView(
        UUID caseId,
        ApplicationState state,
        String stateLabel,
        String reviewer,
        Instant startedAt,
        List<CheckView> checks,
        List<Task> lookUps,
        AuditTime auditTime,
        List<Request> informationRequests,
        List<MissingView> missing,
        List<Gap> gaps,
        List<DeadlineView> deadlines,
        Set<ApplicationAct> allowedActions,
        long version) {

    /** A check to conclude on, and what was concluded. */
    public record CheckView(
            Check check,
            String label,
            String rule,
            Optional<Boolean> passed,
            String remark,
            Optional<Instant> concludedAt) {
        static CheckView of(Check check, Optional<Conclusion> conclusion, Locale locale) {
            return new CheckView(
                    check,
                    Texts.of("check." + check, locale),
                    check.rule().id(),
                    conclusion.map(Conclusion::passed),
                    conclusion.map(Conclusion::remark).orElse(""),
                    conclusion.map(Conclusion::concludedAt));
        }
    }

    /**
     * A look-up to make, with where; and what it showed.
     *
     * @param made each time it was made, the newest first
     */
    public record Task(
            LookUp lookUp,
            String label,
            URI address,
            Optional<LookUpResult> result,
            String resultLabel,
            List<Made> made) {
        static Task of(LookUp lookUp, List<CreditLookUp> all, Locale locale) {
            var made = all.stream()
                    .filter(each -> each.lookUp() == lookUp)
                    .map(each -> Made.of(each, locale))
                    .toList()
                    .reversed();
            var newest = made.stream().findFirst();
            return new Task(
                    lookUp,
                    Texts.of("look-up." + lookUp, locale),
                    lookUp.address(),
                    newest.map(Made::result),
                    newest.map(Made::resultLabel).orElse(""),
                    made);
        }
    }

    /**
     * A look-up as it was made; its screenshot is read under its id.
     *
     * @param clearance the attachment that shows that what was found is lifted
     */
    public record Made(
            UUID id,
            LookUpResult result,
            String resultLabel,
            String remark,
            String operator,
            Instant madeAt,
            String screenshot,
            String screenshotSha256,
            Optional<UUID> clearance) {
        static Made of(CreditLookUp lookUp, Locale locale) {
            return new Made(
                    lookUp.id(),
                    lookUp.result(),
                    Texts.of("look-up-result." + lookUp.result(), locale),
                    lookUp.remark(),
                    lookUp.madeByName(),
                    lookUp.madeAt(),
                    lookUp.screenshot().name(),
                    lookUp.screenshot().sha256(),
                    lookUp.clearance());
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
            PersonDays personDays,
            String feeSchedule) {
        static AuditTime of(Review review, AuditTimeTable.Figure audit) {
            return new AuditTime(
                    review.standardDays(),
                    review.adjustment(),
                    review.adjustmentReason(),
                    audit.exactDays(),
                    audit.days(),
                    audit.feeSchedule());
        }
    }

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
            LocalDate answerBy,
            Optional<Instant> answeredAt) {
        static Request of(InformationRequest request) {
            return new Request(
                    request.items(),
                    request.answers(),
                    request.reason(),
                    request.requestedAt(),
                    request.answerBy(),
                    request.answeredAt());
        }
    }
}
