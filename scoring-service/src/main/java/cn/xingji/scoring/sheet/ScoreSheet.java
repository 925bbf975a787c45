package cn.xingji.scoring.sheet;

import static cn.xingji.rules.RuleId.R5_3_3_5;
import static cn.xingji.rules.RuleId.R6_ITEMS;

import cn.xingji.events.Coded;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent.ScoreSheetCompleted;
import cn.xingji.events.ScoringEvent.ScoreSheetReopened;
import cn.xingji.events.SectionScore;
import cn.xingji.rules.Refused;
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
        sheet.caseId = fieldwork.caseId();
        sheet.auditId = fieldwork.auditId();
        sheet.organizationId = fieldwork.organizationId();
        sheet.clientName = fieldwork.clientName();
        sheet.scheme = scheme;
        sheet.state = SheetState.OPEN;
        sheet.openedOn = fieldwork.startedOn();
        sheet.team.addAll(fieldwork.team());
        return sheet;
    }

    /**
     * Scores an item, or scores it anew.
     *
     * @throws Refused when points, reason or evidence are not as R6-items and R6-evidence want them
     */
    public void score(Score score, Collection<KnownEvidence> known) {
        state = SheetState.LIFECYCLE.after(state, SheetAct.SCORE);
        requireMember(score.scoredBy());
        var item = scheme.item(score.item())
                .orElseThrow(() -> Refused.invalidField(R6_ITEMS, "score.no-such-item", "item")
                        .with("item", score.item()));
        ScoreCheck.of(item).check(score, known);
        scores.removeIf(earlier -> earlier.item().equals(score.item()));
        scores.add(score);
    }

    /** Closes the sheet: every item is scored, the total and the grade stand. */
    public ScoreSheetCompleted complete(UUID by) {
        requireLeader(by);
        var after = SheetState.LIFECYCLE.after(state, SheetAct.COMPLETE);
        var missing = missing();
        if (!missing.isEmpty()) {
            throw Refused.invalid(R6_ITEMS, "sheet.items-missing")
                    .with("missing", missing.stream().map(Item::code).toList());
        }
        state = after;
        total = Tally.total(scores);
        grade = scheme.grade(total).orElse(null);
        return new ScoreSheetCompleted(caseId, auditId, id, scheme.version(), total, grade().map(Coded::of), parts());
    }

    /** Opens a completed sheet again, for a reason that stays on record. */
    public ScoreSheetReopened reopen(UUID by, String reason) {
        requireLeader(by);
        if (reason.isBlank()) {
            throw Refused.invalidField(R6_ITEMS, "sheet.reopening-needs-a-reason", "reason");
        }
        state = SheetState.LIFECYCLE.after(state, SheetAct.REOPEN);
        total = null;
        grade = null;
        return new ScoreSheetReopened(caseId, auditId, id, reason);
    }

    /** The report rests on it now: nothing changes any more. */
    public void lock() {
        state = SheetState.LIFECYCLE.after(state, SheetAct.LOCK);
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
