package cn.xingji.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.application.casework.letter.LetterKind;
import cn.xingji.application.casework.letter.LetterState;
import cn.xingji.application.casework.timeline.Step;
import cn.xingji.application.certified.change.ChangeState;
import cn.xingji.application.client.organization.Invitation;
import cn.xingji.application.client.organization.Member;
import cn.xingji.application.commerce.contract.ContractState;
import cn.xingji.application.commerce.fee.FeeScheduleState;
import cn.xingji.application.commerce.invoice.InvoiceState;
import cn.xingji.application.intake.application.ApplicationState;
import cn.xingji.application.intake.application.RemoteRequest;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.review.Check;
import cn.xingji.application.intake.review.LookUp;
import cn.xingji.application.intake.review.LookUpResult;
import cn.xingji.events.ApplicationEvent;
import cn.xingji.events.AuditEvent;
import cn.xingji.events.AuditKind;
import cn.xingji.events.AuditMode;
import cn.xingji.events.CertificateEvent;
import cn.xingji.events.Grade;
import cn.xingji.events.ScoringEvent;
import cn.xingji.events.Standard;
import cn.xingji.events.SurveillanceEvent;
import cn.xingji.rules.people.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a screen names has its text. */
class TextsTest {
    private static final Set<String> NO_CASE =
            Set.of("OrganizationRegistered", "MemberJoined", "MemberLeft", "CompetenceRegistered", "EvidenceRecorded");

    @ParameterizedTest
    @EnumSource(Step.class)
    void every_step_has_its_text(Step step) {
        assertThat(keys("texts")).contains("step." + step);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_role_has_its_text(Role role) {
        assertThat(keys("texts")).contains("role." + role);
    }

    @ParameterizedTest
    @MethodSource
    void everything_that_a_screen_names_has_its_text(String key) {
        assertThat(Stream.of("texts", "platform-texts").flatMap(bundle -> keys(bundle).stream()))
                .contains(key);
    }

    static Stream<String> everything_that_a_screen_names_has_its_text() {
        return Stream.of(
                        named("state.", ApplicationState.values()),
                        named("contract-state.", ContractState.values()),
                        named("change-state.", ChangeState.values()),
                        named("invoice-state.", InvoiceState.values()),
                        named("letter-state.", LetterState.values()),
                        named("letter-kind.", LetterKind.values()),
                        named("fee-schedule-state.", FeeScheduleState.values()),
                        named("attachment-kind.", AttachmentKind.values()),
                        named("check.", Check.values()),
                        named("look-up.", LookUp.values()),
                        named("look-up-result.", LookUpResult.values()),
                        named("member-position.", Member.Position.values()),
                        named("invitation-state.", Invitation.State.values()),
                        named("standard.", Standard.values()),
                        named("grade.", Grade.values()),
                        named("audit-mode.", AuditMode.values()),
                        named("remote-ground.", RemoteRequest.Ground.values()),
                        named("remote-means.", RemoteRequest.Means.values()),
                        named("audit-kind.", AuditKind.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    @Test
    void every_event_of_a_case_has_its_text() {
        var told = Stream.of(
                        ApplicationEvent.class,
                        AuditEvent.class,
                        ScoringEvent.class,
                        CertificateEvent.class,
                        SurveillanceEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .filter(name -> !NO_CASE.contains(name))
                .map(name -> "timeline." + name);
        assertThat(keys("texts")).containsAll(told.toList());
    }

    private static Set<String> keys(String bundle) {
        var texts = new Properties();
        try (var file = TextsTest.class.getResourceAsStream("/" + bundle + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
