package cn.xingji.application.intake.application;

import static cn.xingji.application.intake.application.ApplicationBuilder.COMPLETE;
import static cn.xingji.application.intake.application.ApplicationBuilder.FEES;
import static cn.xingji.application.intake.application.ApplicationBuilder.FOOD;
import static cn.xingji.application.intake.application.ApplicationBuilder.NEEDED;
import static cn.xingji.application.intake.application.ApplicationBuilder.RECEIVED;
import static cn.xingji.application.intake.application.ApplicationBuilder.anApplication;
import static cn.xingji.application.intake.application.ApplicationBuilder.form;
import static cn.xingji.application.intake.application.ApplicationBuilder.lacking;
import static cn.xingji.rules.RuleId.R4_CHAIN;
import static cn.xingji.rules.RuleId.R5_1_A;
import static cn.xingji.rules.RuleId.R5_1_B;
import static cn.xingji.rules.RuleId.R5_1_C;
import static cn.xingji.rules.RuleId.R5_1_D;
import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.RuleId.R5_2_1_5D;
import static cn.xingji.rules.RuleId.R5_2_1_A2;
import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;
import static cn.xingji.rules.RuleId.R5_2_1_B;
import static cn.xingji.rules.RuleId.R5_2_1_C;
import static cn.xingji.rules.RuleId.R5_2_1_H;
import static cn.xingji.rules.RuleId.R5_2_2_CONTRACT;
import static cn.xingji.rules.RuleId.RA3_1;
import static cn.xingji.rules.RuleId.RA4_2_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import cn.xingji.rules.Refused;
import cn.xingji.rules.Rule;
import cn.xingji.rules.RuleId;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {
    @Test
    @Rule({R5_1_FORM, R5_1_A, R5_1_C, R5_1_D})
    void an_empty_form_is_told_everything_it_lacks_at_once() {
        var empty = new ApplicationForm(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);

        var missing = new Completeness(Map.of(), Set.of()).missing(empty);

        assertThat(missing).extracting(Missing::code).hasSize(12);
        assertThat(missing).extracting(Missing::rule).contains(R5_1_FORM, R5_1_A, R5_1_C, R5_1_D, R5_2_1_H);
    }

    @Test
    @Rule(R5_1_FORM)
    void a_complete_form_lacks_nothing() {
        assertThat(COMPLETE.missing(form())).isEmpty();
    }

    @Test
    @Rule(R5_1_A)
    void a_trade_that_needs_a_licence_needs_it_attached() {
        var food = new Completeness(Map.of("01", FOOD), NEEDED);

        assertThat(food.missing(form()))
                .containsExactly(new Missing(R5_1_A, "form.licence-missing.TRADE_LICENCE"));
    }

    @Test
    @Rule(R5_1_B)
    void certificates_that_it_says_it_holds_are_attached() {
        var holding = new ApplicationForm(
                form().goods(),
                form().services(),
                form().trade(),
                form().standards(),
                form().people(),
                form().sites(),
                List.of("GB/T 19001"),
                form().auditMode(),
                Optional.empty(),
                true);

        assertThat(COMPLETE.missing(holding))
                .containsExactly(new Missing(R5_1_B, "form.held-certificates-missing"));
    }

    @Test
    @Rule({RA3_1, RA4_2_REQUEST})
    void a_remote_audit_is_asked_for_with_its_grounds_and_everything_it_needs() {
        var everything = EnumSet.allOf(RemoteRequest.Means.class);
        var travel = EnumSet.of(RemoteRequest.Ground.RISKY_TRAVEL);
        var other = EnumSet.of(RemoteRequest.Ground.OTHER);

        assertThat(missing(Optional.empty()))
                .containsExactly(new Missing(RA4_2_REQUEST, "form.remote-request-missing"));
        assertThat(missing(Optional.of(new RemoteRequest(Set.of(), "", Set.of()))))
                .containsExactly(
                        new Missing(RA3_1, "form.remote-ground-missing"),
                        new Missing(RA3_1, "form.remote-means-missing"));
        assertThat(missing(Optional.of(new RemoteRequest(other, " ", everything))))
                .containsExactly(new Missing(RA3_1, "form.remote-ground-missing"));
        assertThat(missing(Optional.of(new RemoteRequest(travel, "", EnumSet.of(RemoteRequest.Means.NETWORK)))))
                .containsExactly(new Missing(RA3_1, "form.remote-means-missing"));
        assertThat(missing(Optional.of(new RemoteRequest(travel, "", everything))))
                .isEmpty();
        assertThat(missing(Optional.of(new RemoteRequest(other, "展厅装修", everything))))
                .isEmpty();
    }

    private static List<Missing> missing(Optional<RemoteRequest> request) {
        var form = form();
        var remote = new ApplicationForm(
                form.goods(),
                form.services(),
                form.trade(),
                form.standards(),
                form.people(),
                form.sites(),
                form.heldCertificates(),
                Optional.of(AuditMode.REMOTE),
                request,
                true);
        return COMPLETE.missing(remote);
    }

    @Test
    @Rule(R5_2_1_H)
    void every_site_is_named_and_their_people_add_up() {
        var other = new ApplicationForm(
                List.of("空调"),
                List.of("维修"),
                Optional.of("01"),
                List.of(Standard.GB_T_27922_2011),
                Optional.of(86),
                List.of(new Site("总部", "杭州", 60)),
                List.of(),
                Optional.of(AuditMode.ON_SITE),
                Optional.empty(),
                true);

        assertThat(COMPLETE.missing(other))
                .containsExactly(new Missing(R5_2_1_H, "form.people-and-sites-differ"));
    }

    @Test
    @Rule(R5_1_FORM)
    void an_incomplete_application_can_not_be_submitted_and_stays_a_draft() {
        var draft = anApplication().draft();

        var unlicensed = new Completeness(Map.of("01", FOOD), NEEDED);

        refuses(R5_1_A, () -> draft.submit(unlicensed, FEES, RECEIVED));

        assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.receivedOn()).isEmpty();
    }

    @Test
    @Rule(R4_CHAIN)
    void nothing_is_accepted_that_was_not_reviewed() {
        refuses(R5_2_1_10D, () -> anApplication().submitted().accept(lacking(), _ -> true, RECEIVED));
        refuses(R5_2_2_CONTRACT, () -> anApplication().underReview().contracted());
    }

    @Test
    @Rule(R5_2_1_10D)
    void a_review_that_lacks_something_does_not_accept() {
        var application = anApplication().underReview();

        refuses(R5_2_1_A2, () -> application.accept(lacking(new Missing(R5_2_1_A2, "x")), _ -> true, RECEIVED));

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @Rule(R5_2_1_C)
    void nobody_is_accepted_in_a_trade_that_the_body_has_no_people_for() {
        var application = anApplication().underReview();

        refuses(R5_2_1_C, () -> application.accept(lacking(), trade -> !trade.equals("01"), RECEIVED));

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @Rule(R5_2_1_C)
    void nobody_reviews_the_application_of_the_organisation_that_he_belongs_to() {
        var application = anApplication().submitted();
        var own = new Caller(
                UUID.randomUUID(),
                "李娜",
                Set.of(Role.APPLICATION_REVIEWER),
                Optional.of(application.organization().id()));

        refuses(R5_2_1_C, () -> application.startReview(own, RECEIVED));

        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    @Rule(R4_CHAIN)
    void files_come_until_the_review_has_ended_and_stay_once_submitted() {
        anApplication().draft().requireFilesRemovable();
        anApplication().underReview().requireOpenToFiles();

        refuses(R4_CHAIN, () -> anApplication().submitted().requireFilesRemovable());
        refuses(R4_CHAIN, () -> anApplication().accepted().requireOpenToFiles());
    }

    @Test
    @Rule(R5_2_1_5D)
    void a_refusal_tells_the_applicant_why() {
        refuses(R5_2_1_5D, () -> anApplication().underReview().reject(List.of(), RECEIVED));

        var told = anApplication().underReview().reject(List.of("超出业务范围"), RECEIVED);

        assertThat(told.reasons()).containsExactly("超出业务范围");
    }

    @Test
    @Rule(R5_2_1_B)
    void what_is_missing_is_asked_for_in_one_list_and_answered_before_the_review_goes_on() {
        var application = anApplication().underReview();

        application.requestInformation(List.of("补充售后网点清单", "补充保修政策"), RECEIVED);
        refuses(R5_2_1_10D, () -> application.accept(lacking(), _ -> true, RECEIVED));
        application.answerInformation(RECEIVED);

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void an_applicant_may_withdraw_with_a_reason_until_the_contract_is_signed() {
        refuses(R5_2_1_ARCHIVE, () -> anApplication().submitted().withdraw(" ", RECEIVED));
        assertThat(anApplication().accepted().withdraw("业务调整", RECEIVED).reason())
                .isEqualTo("业务调整");

        var contracted = anApplication().accepted();
        contracted.contracted();
        refuses(R5_2_1_ARCHIVE, () -> contracted.withdraw("太晚", RECEIVED));
    }

    @ParameterizedTest
    @EnumSource(ApplicationAct.class)
    @Rule(R4_CHAIN)
    void every_act_is_refused_in_every_state_that_the_table_does_not_name(ApplicationAct act) {
        var allowed = ApplicationState.LIFECYCLE.transitions().stream()
                .filter(row -> row.act() == act)
                .flatMap(row -> row.from().stream())
                .toList();
        assertThat(allowed).isNotEmpty();
        for (var state : EnumSet.complementOf(EnumSet.copyOf(allowed))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> ApplicationState.LIFECYCLE.after(state, act));
        }
    }

    private static void refuses(RuleId rule, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.rule()).contains(rule));
    }
}
