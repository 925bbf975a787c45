package cn.xingji.application.casework.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.casework.letter.LetterAudiences;
import cn.xingji.rules.people.Audience;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.testing.Audiences;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineAudiencesTest {
    private static final Caller CLIENT =
            new Caller(UUID.randomUUID(), "李娜", Set.of(Role.APPLICANT), Optional.of(UUID.randomUUID()));

    @Test
    void the_audiences_of_timeline_and_letters_are_those_that_the_docs_show() {
        var audiences = Audiences.of(getClass());
        Readers.all().forEach((fact, audience) -> audiences.with("timeline", fact, audience));
        for (var role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            audiences.with("timeline", "name of who acted as " + role.title(), Readers.ofName(role));
        }
        LetterAudiences.declared(audiences);

        audiences.areThoseThatTheDocsShow();
    }

    @Test
    void what_names_no_audience_is_the_bodys_alone() {
        assertThat(Readers.of("SomethingNew")).isEqualTo(Audience.BODY);
        assertThat(Audience.BODY.includes(CLIENT, true)).isFalse();
    }

    @Test
    void how_far_the_body_is_with_the_audit_file_the_client_does_not_read() {
        assertThat(EnumSet.of(Step.DECIDE, Step.APPROVE, Step.CORRECT_AUDIT_FILE))
                .extracting(Step::toldToClient)
                .containsOnly(Step.REVIEW_AUDIT_FILE);
    }
}
