package cn.xingji.audit.plan;

import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_3_1_2;
import static cn.xingji.rules.RuleId.R5_3_1_4_PLAN;
import static cn.xingji.rules.RuleId.R5_3_3_1;
import static cn.xingji.rules.RuleId.R5_3_3_3;

import cn.xingji.audit.audit.Audit;
import cn.xingji.events.AuditMethod;
import cn.xingji.events.Site;
import cn.xingji.rules.Refusals;
import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every audit plan must hold, by the reference data in force on the day it is proposed.
 *
 * @param hours the client's normal working hours
 */
record PlanCheck(ClientHours hours, AuditTimeNorm norm, WorkingCalendar calendar, LocalDate today) {
    private static final RuleId PLAN = R5_3_1_4_PLAN;

    /** @throws Refused by the rules that the items don't keep, all of them at once */
    void require(Audit audit, List<PlanItem> items) {
        requireChange(audit, List.of(), items);
    }

    /**
     * The same of a change while fieldwork runs.
     *
     * @param agreed what was agreed before: where it is past, or its auditor was replaced since, it stays as it was
     */
    void requireChange(Audit audit, List<PlanItem> agreed, List<PlanItem> items) {
        items.forEach(PlanItem::requireSound);
        var changed = items.stream()
                .filter(item -> !agreed.contains(item) || !isPast(item))
                .toList();
        new Refusals(Stream.of(
                                changed.stream().flatMap(this::time),
                                strangers(audit, changed),
                                unattended(audit, changed),
                                clashes(audit, items),
                                sites(audit, items),
                                methods(items),
                                auditTime(audit, items))
                        .flatMap(Function.identity())
                        .toList())
                .refuse();
    }

    private boolean isPast(PlanItem item) {
        return item.day().isBefore(today);
    }

    private Stream<Refused> time(PlanItem item) {
        if (isPast(item)) {
            return Stream.of(Refused.invalidField(PLAN, "plan.in-the-past", "items.start")
                    .with("start", item.start()));
        }
        if (item.kind() == PlanItemKind.TRAVEL || hours.contain(item, calendar)) {
            return Stream.empty();
        }
        return Stream.of(Refused.invalidField(R5_3_3_1, "plan.outside-working-hours", "items.start")
                .with("activity", item.activity())
                .with("start", item.start())
                .with("end", item.end())
                .with("opens", hours.hours().opens())
                .with("closes", hours.hours().closes())
                .with("days", hours.hours().days()));
    }

    private static Stream<Refused> strangers(Audit audit, List<PlanItem> items) {
        return items.stream()
                .flatMap(item -> item.auditors().stream())
                .filter(auditor -> !audit.hasMember(auditor))
                .distinct()
                .map(stranger -> Refused.invalidField(PLAN, "plan.auditor-not-on-team", "items.auditors")
                        .with("personId", stranger));
    }

    /** Experts advise and observers watch: none of them audits (R5.2.1-f). */
    private static Stream<Refused> unattended(Audit audit, List<PlanItem> items) {
        return items.stream()
                .filter(item ->
                        item.kind().isAuditTime() && item.auditors().stream().allMatch(audit::hasMember))
                .filter(item -> item.auditors().stream().noneMatch(audit::isAuditedBy))
                .map(item -> Refused.invalidField(PLAN, "plan.item-without-auditors", "items.auditors")
                        .with("activity", item.activity())
                        .with("start", item.start()));
    }

    private static Stream<Refused> clashes(Audit audit, List<PlanItem> items) {
        return audit.team().stream()
                .flatMap(member ->
                        firstClash(items.stream()
                                        .filter(item -> item.auditors().contains(member.personId()))
                                        .toList())
                                .stream()
                                .map(clash -> Refused.invalidField(PLAN, "plan.auditor-in-two-places", "items.auditors")
                                        .with("person", member.name())
                                        .with("start", clash.start())));
    }

    /** The first item that begins before the one before it has ended. */
    private static Optional<PlanItem> firstClash(List<PlanItem> items) {
        var inOrder =
                items.stream().sorted(Comparator.comparing(PlanItem::start)).toList();
        return IntStream.range(1, inOrder.size())
                .filter(next -> inOrder.get(next - 1).overlaps(inOrder.get(next)))
                .mapToObj(inOrder::get)
                .findFirst();
    }

    /** Multi-site sampling is not applicable (R5.2.1-h). */
    private static Stream<Refused> sites(Audit audit, List<PlanItem> items) {
        var missed = audit.scope().sites().stream()
                .map(Site::name)
                .filter(site -> items.stream()
                        .noneMatch(item ->
                                item.kind() == PlanItemKind.AUDIT && item.site().equals(site)))
                .toList();
        return missed.isEmpty()
                ? Stream.empty()
                : Stream.of(Refused.invalidField(R5_2_1_H, "plan.sites-missed", "items.site")
                        .with("sites", missed));
    }

    private static Stream<Refused> methods(List<PlanItem> items) {
        var missing = EnumSet.allOf(AuditMethod.class);
        items.forEach(item -> item.method().ifPresent(missing::remove));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Refused.invalidField(R5_3_3_3, "plan.method-missing", "items.method")
                        .with("methods", missing));
    }

    private Stream<Refused> auditTime(Audit audit, List<PlanItem> items) {
        var planned = items.stream()
                .map(item -> item.personHours(audit::isAuditedBy))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var needed = norm.hoursFor(audit.time().personDays());
        return planned.compareTo(needed) >= 0
                ? Stream.empty()
                : Stream.of(Refused.invalidField(R5_3_1_2, "plan.audit-time-short", "items")
                        .with("plannedHours", planned)
                        .with("neededHours", needed)
                        .with("personDays", audit.time().personDays()));
    }
}
