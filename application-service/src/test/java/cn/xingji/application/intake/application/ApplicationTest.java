package cn.xingji.application.intake.application;

import static cn.xingji.application.intake.application.AForm.aForm;
import static cn.xingji.application.intake.application.AnApplication.COMPLETE;
import static cn.xingji.application.intake.application.AnApplication.FEES;
import static cn.xingji.application.intake.application.AnApplication.FOOD;
import static cn.xingji.application.intake.application.AnApplication.NEEDED;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;
import static cn.xingji.application.intake.application.AnApplication.anApplication;
import static cn.xingji.application.intake.application.AnApplication.form;
import static cn.xingji.application.intake.application.AnApplication.lacking;
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
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.Site;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    @Test
    @Rule({R5_1_FORM, R5_1_A, R5_1_C, R5_1_D})
    void an_empty_form_is_told_everything_it_lacks_at_once() {
        var missing = new Completeness(Map.of(), Set.of()).missing(ApplicationForm.EMPTY);

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

        assertThat(food.missing(form())).containsExactly(new Missing(R5_1_A, "form.licence-missing.TRADE_LICENCE"));
    }

    @Test
    @Rule(R5_1_B)
    void certificates_that_it_says_it_holds_are_attached() {
        var holding = aForm().holding("GB/T 19001").build();

        assertThat(COMPLETE.missing(holding)).containsExactly(new Missing(R5_1_B, "form.held-certificates-missing"));
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
        return COMPLETE.missing(aForm().remote(request).build());
    }

    @Test
    @Rule(R5_2_1_H)
    void every_site_is_named_and_their_people_add_up() {
        var other = aForm().sites(new Site("总部", "杭州", 60)).build();

        assertThat(COMPLETE.missing(other)).containsExactly(new Missing(R5_2_1_H, "form.people-and-sites-differ"));
    }

    @Test
    @Rule(R5_1_FORM)
    void an_incomplete_application_can_not_be_submitted_and_stays_a_draft() {
        var draft = anApplication().draft();

        var unlicensed = new Completeness(Map.of("01", FOOD), NEEDED);

        assertThatRefused(draft, it -> it.submit(unlicensed, FEES, RECEIVED)).by(R5_1_A);

        assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.receivedOn()).isEmpty();
    }

    @Test
    @Rule(R4_CHAIN)
    void nothing_is_accepted_that_was_not_reviewed() {
        assertThatRefused(() -> anApplication().submitted().accept(lacking(), _ -> true, RECEIVED))
                .by(R5_2_1_10D);
        assertThatRefused(() -> anApplication().underReview().contracted()).by(R5_2_2_CONTRACT);
    }

    @Test
    @Rule(R5_2_1_10D)
    void a_review_that_lacks_something_does_not_accept() {
        var application = anApplication().underReview();

        assertThatRefused(() -> application.accept(lacking(new Missing(R5_2_1_A2, "x")), _ -> true, RECEIVED))
                .by(R5_2_1_A2);

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @Rule(R5_2_1_C)
    void nobody_is_accepted_in_a_trade_that_the_body_has_no_people_for() {
        var application = anApplication().underReview();

        assertThatRefused(() -> application.accept(lacking(), trade -> !trade.equals("01"), RECEIVED))
                .by(R5_2_1_C);

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

        assertThatRefused(() -> application.startReview(own, RECEIVED)).by(R5_2_1_C);

        assertThat(application.state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    @Rule(R4_CHAIN)
    void files_come_until_the_review_has_ended_and_stay_once_submitted() {
        anApplication().draft().requireFilesRemovable();
        anApplication().underReview().requireOpenToFiles();

        assertThatRefused(() -> anApplication().submitted().requireFilesRemovable())
                .by(R4_CHAIN);
        assertThatRefused(() -> anApplication().accepted().requireOpenToFiles()).by(R4_CHAIN);
    }

    @Test
    @Rule(R5_2_1_5D)
    void a_refusal_tells_the_applicant_why() {
        assertThatRefused(() -> anApplication().underReview().reject(List.of(), RECEIVED))
                .by(R5_2_1_5D);

        var refused = anApplication().underReview();
        refused.reject(List.of("超出业务范围"), RECEIVED);

        assertThat(refused.closingReasons()).containsExactly("超出业务范围");
    }

    @Test
    @Rule(R5_2_1_B)
    void what_is_missing_is_asked_for_in_one_list_and_answered_before_the_review_goes_on() {
        var application = anApplication().underReview();

        application.requestInformation(List.of("补充售后网点清单", "补充保修政策"), 1, RECEIVED.plusDays(90), RECEIVED);
        assertThatRefused(() -> application.accept(lacking(), _ -> true, RECEIVED))
                .by(R5_2_1_10D);
        application.answerInformation(RECEIVED);

        assertThat(application.state()).isEqualTo(ApplicationState.UNDER_REVIEW);
    }

    @Test
    @Rule(R5_2_1_ARCHIVE)
    void an_applicant_may_withdraw_with_a_reason_until_the_contract_is_signed() {
        assertThatRefused(() -> anApplication().submitted().withdraw(" ", RECEIVED))
                .by(R5_2_1_ARCHIVE);
        var withdrawn = anApplication().accepted();
        withdrawn.withdraw("业务调整", RECEIVED);
        assertThat(withdrawn.closingReasons()).containsExactly("业务调整");

        var contracted = anApplication().accepted();
        contracted.contracted();
        assertThatRefused(() -> contracted.withdraw("太晚", RECEIVED)).by(R5_2_1_ARCHIVE);
    }
}
