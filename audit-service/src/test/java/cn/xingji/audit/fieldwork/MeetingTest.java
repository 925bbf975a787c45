package cn.xingji.audit.fieldwork;

import static cn.xingji.audit.audit.AnAudit.anAudit;
import static cn.xingji.audit.fieldwork.MeetingKind.CLIENT_COMMUNICATION;
import static cn.xingji.audit.fieldwork.MeetingKind.CLOSING;
import static cn.xingji.audit.fieldwork.MeetingKind.INTERNAL_COMMUNICATION;
import static cn.xingji.audit.fieldwork.MeetingKind.OPENING;
import static cn.xingji.audit.fieldwork.MeetingKind.TEAM_PREPARATION;
import static cn.xingji.rules.RuleId.R5_3_3_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xingji.audit.audit.AnAudit;
import cn.xingji.audit.audit.AuditState;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
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
        refusal(() -> new MeetingsHeld(2, Set.of(TEAM_PREPARATION, OPENING, CLOSING)).requireAll())
                .returns(Optional.of(R5_3_3_2), Refused::rule)
                .returns(
                        List.of(INTERNAL_COMMUNICATION, CLIENT_COMMUNICATION),
                        refused -> refused.facts().get("missing"));
    }

    @Test
    void a_team_of_two_prepares_before_it_opens() {
        refusal(() -> new MeetingsHeld(2, Set.of()).requireBefore(OPENING, true))
                .returns("meeting.not-prepared", Refused::code);
        assertThatCode(() -> new MeetingsHeld(1, Set.of()).requireBefore(OPENING, true))
                .doesNotThrowAnyException();
    }

    @Test
    void only_the_preparation_comes_before_fieldwork() {
        assertThatCode(() -> new MeetingsHeld(2, Set.of()).requireBefore(TEAM_PREPARATION, false))
                .doesNotThrowAnyException();
        refusal(() -> new MeetingsHeld(2, Set.of(TEAM_PREPARATION)).requireBefore(OPENING, false))
                .returns("meeting.before-fieldwork", Refused::code);
    }

    @Test
    void what_was_not_opened_is_not_closed() {
        refusal(() -> new MeetingsHeld(1, Set.of()).requireBefore(CLOSING, true))
                .returns("meeting.not-opened", Refused::code);
    }

    @Test
    void a_meeting_was_held_and_both_sides_attended_what_is_theirs() {
        refusal(() -> meeting(OPENING, NOW.minusSeconds(60), NOW.plusSeconds(60), AUDITOR, CLIENT))
                .returns("meeting.in-the-future", Refused::code);
        refusal(() -> meeting(OPENING, NOW, NOW, AUDITOR, CLIENT))
                .returns("meeting.ends-before-it-starts", Refused::code);
        refusal(() -> meeting(OPENING, NOW.minusSeconds(60), NOW, AUDITOR))
                .returns("meeting.party-missing", Refused::code);
        refusal(() -> meeting(INTERNAL_COMMUNICATION, NOW.minusSeconds(60), NOW, CLIENT))
                .returns("meeting.party-missing", Refused::code);
        meeting(INTERNAL_COMMUNICATION, NOW.minusSeconds(60), NOW, AUDITOR);
    }

    @Test
    void a_meeting_is_not_held_before_its_turn() {
        var minutes = new Meeting.Minutes(CLOSING, NOW.minusSeconds(60), NOW, List.of(AUDITOR, CLIENT), "");
        var audit = anAudit().in(AuditState.IN_PROGRESS);

        refusal(() -> Meeting.held(audit, new MeetingsHeld(2, Set.of()), minutes, UUID.randomUUID(), NOW))
                .returns("meeting.not-opened", Refused::code);
    }

    @Test
    void fieldwork_is_not_concluded_before_it_is_done_and_stays_as_it_is() {
        var audit = anAudit().in(AuditState.IN_PROGRESS);

        refusal(() -> audit.concludeFieldwork(
                        AnAudit.PLANNED_DAY, new FieldworkDone(new MeetingsHeld(2, Set.of()), List.of())))
                .returns("meetings.missing", Refused::code);

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

    private static AbstractObjectAssert<?, Refused> refusal(Runnable act) {
        return assertThatThrownBy(act::run).asInstanceOf(InstanceOfAssertFactories.type(Refused.class));
    }
}
