package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetOpened;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.events.SectionScore;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.ScoreSheetId;
import cn.xingji.scoring.scheme.Item;
import cn.xingji.scoring.scheme.Scheme;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The score sheet of one audit: 50 items, each with its points, its reason and its evidence. */
@Entity
@Table(name = "score_sheet")
public class ScoreSheet {
    @Id
    private UUID id;

    private UUID caseId;
    private UUID auditId;
    private UUID organizationId;
    private String clientName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheme")
    private Scheme scheme;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    private LocalDate openedOn;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @ElementCollection
    @CollectionTable(name = "score_sheet_member", joinColumns = @JoinColumn(name = "sheet"))
    private Set<Member> team = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "score", joinColumns = @JoinColumn(name = "sheet"))
    private Set<Score> scores = new LinkedHashSet<>();

    @Version
    private long version;

    protected ScoreSheet() {}

    /** A sheet for an audit whose fieldwork has begun, under the scheme in force on that day (R8-latest). */
    static ScoreSheet open(UUID id, Fieldwork fieldwork, Scheme scheme) {
        var sheet = new ScoreSheet();
        sheet.id = id;
        sheet.caseId = fieldwork.caseId().value();
        sheet.auditId = fieldwork.auditId().value();
        sheet.organizationId = fieldwork.organizationId().value();
        sheet.clientName = fieldwork.clientName();
        sheet.scheme = scheme;
        sheet.state = SheetState.OPEN;
        sheet.openedOn = fieldwork.startedOn();
        sheet.team.addAll(fieldwork.team());
        return sheet;
    }

    /** Scores one item, or scores it anew. */
    public void score(Score given, Collection<KnownEvidence> known) {
        score(List.of(given), known);
    }

    /**
     * Scores items, or scores them anew: all or none.
     *
     * @throws Refused with everything in points, reasons and evidence that is not as R6-items and R6-evidence want it
     */
    public void score(List<Score> given, Collection<KnownEvidence> known) {
        var after = SheetState.LIFECYCLE.after(state, SheetAct.SCORE);
        given.forEach(score -> requireMember(score.scoredBy()));
        new ScoreCheck(scheme, known).of(given).refuse();
        state = after;
        given.forEach(this::take);
    }

    private void take(Score score) {
        scores.removeIf(earlier -> earlier.item().equals(score.item()));
        scores.add(score);
    }

    /** Closes the sheet: every item is scored, the total and the grade stand. */
    public ScoreSheetCompleted complete(UUID by) {
        var after = SheetState.LIFECYCLE.after(state, SheetAct.COMPLETE);
        requireLeader(by);
        var missing = missing();
        if (!missing.isEmpty()) {
            throw Refused.invalid(R6_ITEMS, "sheet.items-missing")
                    .with("missing", missing.stream().map(Item::code).toList());
        }
        state = after;
        total = Tally.total(scores);
        grade = scheme.grade(total).orElse(null);
        return new ScoreSheetCompleted(
                new CaseId(caseId),
                new AuditId(auditId),
                new ScoreSheetId(id),
                scheme.version(),
                total,
                grade().map(Coded::of),
                parts());
    }

    /** Opens a completed sheet again, for a reason that stays on record. */
    public ScoreSheetReopened reopen(UUID by, String reason) {
        var after = SheetState.LIFECYCLE.after(state, SheetAct.REOPEN);
        requireLeader(by);
        if (reason.isBlank()) {
            throw Refused.invalidField(R6_ITEMS, "sheet.reopening-needs-a-reason", "reason");
        }
        state = after;
        total = null;
        grade = null;
        return new ScoreSheetReopened(new CaseId(caseId), new AuditId(auditId), new ScoreSheetId(id));
    }

    ScoreSheetOpened opened() {
        return new ScoreSheetOpened(new CaseId(caseId), new AuditId(auditId), new ScoreSheetId(id), scheme.version());
    }

    /** The report rests on it now: nothing changes any more. */
    public void lock() {
        state = SheetState.LIFECYCLE.after(state, SheetAct.LOCK);
    }

    /** Another took a member's place: the sheet is the team's as it is now (R5.3.1.4-change). */
    public void hand(List<Member> now) {
        team.clear();
        team.addAll(now);
    }

    /** The audit was terminated: nothing is scored any more (RA6.1-b). */
    public void close() {
        state = SheetState.LIFECYCLE.after(state, SheetAct.CLOSE);
    }

    boolean isOfARunningAudit() {
        return state == SheetState.OPEN || state == SheetState.COMPLETED;
    }

    /** Items not yet scored, in the table's order. */
    public List<Item> missing() {
        return scheme.items().stream()
                .filter(item -> score(item.code()).isEmpty())
                .toList();
    }

    public List<SectionScore> parts() {
        return Tally.byPart(scheme, scores);
    }

    /** The points so far; the total once the sheet is complete. */
    public BigDecimal points() {
        return Tally.total(scores);
    }

    public Optional<Score> score(String item) {
        return scores.stream().filter(score -> score.item().equals(item)).findFirst();
    }

    public boolean hasMember(UUID person) {
        return team.stream().anyMatch(member -> member.personId().equals(person));
    }

    public boolean isLedBy(UUID person) {
        return team.stream()
                .anyMatch(member -> member.leader() && member.personId().equals(person));
    }

    /** What this caller may do now: its leader everything that his role may, another of the team score. */
    Set<SheetAct> allowed(Caller caller) {
        var acts = SheetState.LIFECYCLE.allowed(state, caller.roles());
        if (isLedBy(caller.id())) {
            return acts;
        }
        return hasMember(caller.id()) && acts.contains(SheetAct.SCORE) ? Set.of(SheetAct.SCORE) : Set.of();
    }

    private void requireMember(UUID person) {
        if (!hasMember(person)) {
            throw Refused.forbidden(R5_3_3_5, "sheet.not-on-the-team");
        }
    }

    private void requireLeader(UUID person) {
        if (!isLedBy(person)) {
            throw Refused.forbidden(R5_3_3_5, "sheet.not-the-team-leader");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID auditId() {
        return auditId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String clientName() {
        return clientName;
    }

    public Scheme scheme() {
        return scheme;
    }

    public SheetState state() {
        return state;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<BigDecimal> total() {
        return Optional.ofNullable(total);
    }

    public Optional<Grade> grade() {
        return Optional.ofNullable(grade);
    }

    public long version() {
        return version;
    }
}
