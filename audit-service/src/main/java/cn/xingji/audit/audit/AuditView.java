package cn.xingji.audit.audit;

import cn.xingji.events.AuditKind;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Scope;
import cn.xingji.events.Site;
import cn.xingji.rules.people.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An audit as every screen shows it. */
public record AuditView(
        UUID id,
        UUID caseId,
        UUID programmeId,
        String contractNumber,
        AuditKind kind,
        String mode,
        AuditState state,
        Client client,
        ScopeView scope,
        BigDecimal contractedPersonDays,
        BigDecimal personDays,
        String personDaysReason,
        List<MemberView> team,
        int planVersion,
        Optional<LocalDate> planFirstDay,
        Optional<LocalDate> planLastDay,
        Optional<LocalDate> fieldworkStartedOn,
        Optional<LocalDate> fieldworkEndedOn,
        Instant openedAt,
        Optional<EndingView> ending,
        Optional<UUID> follows,
        Optional<UUID> followedBy,
        Set<AuditAct> allowedActions,
        long version) {

    /** What is certified, its standards by their codes. */
    @Schema(name = "Scope")
    public record ScopeView(List<String> goods, String trade, int people, List<Site> sites, List<String> standards) {
        static ScopeView of(Scope scope) {
            var standards = scope.standards().stream().map(Coded::code).toList();
            return new ScopeView(scope.goods(), scope.trade(), scope.people(), scope.sites(), standards);
        }
    }

    /** Why, by whom and when it was cancelled or terminated; the platform has no name. */
    public record EndingView(String reason, String by, Instant at) {
        static EndingView of(Ending ending) {
            return new EndingView(ending.reason(), ending.name(), ending.at());
        }
    }

    public static AuditView of(Audit audit, Caller caller) {
        return new AuditView(
                audit.id(),
                audit.caseId(),
                audit.programmeId(),
                audit.contractNumber(),
                audit.kind(),
                audit.mode().code(),
                audit.state(),
                audit.client(),
                ScopeView.of(audit.scope()),
                audit.contractedPersonDays().days(),
                audit.time().personDays().days(),
                audit.time().personDaysReason(),
                MemberView.each(audit.team()),
                audit.planVersion(),
                audit.planFirstDay(),
                audit.planLastDay(),
                audit.fieldworkStartedOn(),
                audit.fieldworkEndedOn(),
                audit.openedAt(),
                audit.ending().map(EndingView::of),
                audit.follows(),
                audit.followedBy(),
                AllowedActs.on(audit, caller),
                audit.version());
    }
}
