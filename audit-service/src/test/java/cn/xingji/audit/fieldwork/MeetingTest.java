package cn.xingji.audit.fieldwork;

import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.audit.fieldwork.MeetingKind.CLIENT_COMMUNICATION;
import static cn.xingji.audit.fieldwork.MeetingKind.CLOSING;
import static cn.xingji.audit.fieldwork.MeetingKind.INTERNAL_COMMUNICATION;
import static cn.xingji.audit.fieldwork.MeetingKind.OPENING;
import static cn.xingji.audit.fieldwork.MeetingKind.TEAM_PREPARATION;
import static cn.xingji.rules.RuleId.R5_3_3_2;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(R5_3_3_2)
class MeetingTest {
    private static final Instant NOW = Instant.parse("2026-06-08T09:00:00Z");
    private static final Attendee AUDITOR = new Attendee("Li", Party.BODY);
    private static final Attendee CLIENT = new Attendee("Wang", Party.CLIENT);

    @Test
    void a_team_of_two_holds_every_meeting_and_a_single_auditor_those_with_the_client() {
        assertThat(new MeetingsHeld(2, Set.of()).missing()).containsExactly(MeetingKind.values());
        assertThat(new MeetingsHeld(1, Set.of()).missing()).containsExactly(OPENING, CLIENT_COMMUNICATION, CLOSING);
    }

    @Test
    void what_is_missing_is_named() {
        assertThatRefused(() -> new MeetingsHeld(2, Set.of(TEAM_PREPARATION, OPENING, CLOSING)).requireAll())
                .by(R5_3_3_2)
                .with("missing", List.of(INTERNAL_COMMUNICATION, CLIENT_COMMUNICATION));
    }

    @Test
    void a_team_of_two_prepares_before_it_opens() {
        assertThatRefused(() -> new MeetingsHeld(2, Set.of()).requireBefore(OPENING, true))
                .because("meeting.not-prepared");
        assertThatCode(() -> new MeetingsHeld(1, Set.of()).requireBefore(OPENING, true))
                .doesNotThrowAnyException();
    }

    @Test
    void only_the_preparation_comes_before_fieldwork() {
        assertThatCode(() -> new MeetingsHeld(2, Set.of()).requireBefore(TEAM_PREPARATION, false))
                .doesNotThrowAnyException();
        assertThatRefused(() -> new MeetingsHeld(2, Set.of(TEAM_PREPARATION)).requireBefore(OPENING, false))
                .because("meeting.before-fieldwork");
    }

    @Test
    void what_was_not_opened_is_not_closed() {
        assertThatRefused(() -> new MeetingsHeld(1, Set.of()).requireBefore(CLOSING, true))
                .because("meeting.not-opened");
    }

    @Test
    void a_meeting_was_held_and_both_sides_attended_what_is_theirs() {
        assertThatRefused(() -> meeting(OPENING, NOW.minusSeconds(60), NOW.plusSeconds(60), AUDITOR, CLIENT))
                .because("meeting.in-the-future");
        assertThatRefused(() -> meeting(OPENING, NOW, NOW, AUDITOR, CLIENT)).because("meeting.ends-before-it-starts");
        assertThatRefused(() -> meeting(OPENING, NOW.minusSeconds(60), NOW, AUDITOR))
                .because("meeting.party-missing");
        assertThatRefused(() -> meeting(INTERNAL_COMMUNICATION, NOW.minusSeconds(60), NOW, CLIENT))
                .because("meeting.party-missing");
        meeting(INTERNAL_COMMUNICATION, NOW.minusSeconds(60), NOW, AUDITOR);
    }

    @Test
    void a_meeting_is_not_held_before_its_turn() {
        var minutes = new Meeting.Minutes(CLOSING, NOW.minusSeconds(60), NOW, List.of(AUDITOR, CLIENT), "");
        var audit = anAudit().in(AuditState.IN_PROGRESS);

        assertThatRefused(() -> Meeting.held(audit, new MeetingsHeld(2, Set.of()), minutes, UUID.randomUUID(), NOW))
                .because("meeting.not-opened");
    }

    @Test
    void fieldwork_is_not_concluded_before_it_is_done_and_stays_as_it_is() {
        var audit = anAudit().in(AuditState.IN_PROGRESS);

        assertThatRefused(() -> audit.concludeFieldwork(
                        AnAudit.PLANNED_DAY, new FieldworkDone(new MeetingsHeld(2, Set.of()), List.of())))
                .because("meetings.missing");

        assertThat(audit.state()).isEqualTo(AuditState.IN_PROGRESS);
        assertThat(audit.fieldworkEndedOn()).isEmpty();
    }

    private static void meeting(MeetingKind kind, Instant from, Instant to, Attendee... attendees) {
        var minutes = new Meeting.Minutes(kind, from, to, List.of(attendees), "");
        var before = new MeetingsHeld(2, EnumSet.allOf(MeetingKind.class));
        var audit = anAudit().in(AuditState.IN_PROGRESS);
        assertThat(Meeting.held(audit, before, minutes, UUID.randomUUID(), NOW).kind())
                .isEqualTo(kind);
    }
}
