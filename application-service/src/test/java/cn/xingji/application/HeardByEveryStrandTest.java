package cn.xingji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import cn.xingji.events.ApplicationEvent.ApplicationSubmitted;
import cn.xingji.events.AuditEvent.CompetenceRegistered;
import cn.xingji.events.AuditKind;
import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Client;
import cn.xingji.events.Coded;
import cn.xingji.events.Event;
import cn.xingji.events.Grade;
import cn.xingji.events.Scope;
import cn.xingji.events.Standard;
import cn.xingji.events.Topic;
import cn.xingji.rules.people.Competence;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.rules.vocabulary.CreditCode;
import cn.xingji.rules.vocabulary.PersonDays;
import cn.xingji.rules.vocabulary.PersonId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealKeycloak;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts that are heard a second time, and facts that say something which was added later. */
@QuarkusTest
@RealStack
@WithTestResource(value = RealKeycloak.class, scope = TestResourceScope.GLOBAL)
class HeardByEveryStrandTest extends ApplyingSteps {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void a_fact_that_an_empty_inbox_hears_again_adds_no_moment_and_no_letter() {
        var id = submitted();
        var submitted = Told.await(ApplicationSubmitted.class, UUID.fromString(id));

        Facts.tellAfresh(Facts.tell(submitted), submitted, "timeline", "letters");

        reviewer()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.findAll { it.kind == 'ApplicationSubmitted' }", hasSize(1));
        reviewer()
                .get("/api/v1/applications/{id}/letters", id)
                .then()
                .body("findAll { it.kind == 'RECEIPT' }", hasSize(1));
    }

    @Test
    void a_certificate_of_a_grade_and_a_standard_of_tomorrow_is_heard_by_every_strand() {
        var id = submitted();
        var issued = new CertificateIssued(
                new CaseId(UUID.fromString(id)),
                new CertificateId(UUID.randomUUID()),
                CertificateNumber.withCheckDigit("XJ" + id.substring(0, 8)),
                new Client(organization, new CreditCode(creditCode()), "杭州某某电器有限公司", "", "杭州市西湖区"),
                new Scope(List.of("空调"), "01", 40, List.of(), Coded.each(List.of(Standard.GB_T_27922_2011))),
                Coded.of(Grade.FOUR_STAR),
                Coded.of(AuditKind.INITIAL),
                DAY,
                DAY,
                DAY.plusYears(3),
                PersonDays.of("2"));
        var ofTomorrow = Facts.withCode(
                Facts.withCode(issued, Grade.FOUR_STAR, "SIX_STAR"), Standard.GB_T_27922_2011, "GB_T_27922_2031");

        heard(ofTomorrow, "certifications", "timeline", "letters");

        reviewer()
                .get("/api/v1/applications/{id}/timeline", id)
                .then()
                .body("entries.find { it.kind == 'CertificateIssued' }.label", containsString("SIX_STAR"));
        reviewer()
                .get("/api/v1/applications/{id}/letters", id)
                .then()
                .body("findAll { it.kind == 'DECISION_GRANTED' }", hasSize(1));
    }

    @Test
    void a_competence_of_tomorrow_is_kept_beside_those_that_are_known() {
        heard(
                Facts.withCode(
                        new CompetenceRegistered(
                                new PersonId(UUID.randomUUID()),
                                "吴昊",
                                Coded.each(Set.of(Competence.AUDITOR)),
                                Set.of("01"),
                                DAY,
                                Optional.empty()),
                        Competence.AUDITOR,
                        "DATA_ANALYST"),
                "competence",
                "timeline",
                "letters");
    }

    private static void heard(Event fact, String... strands) {
        Facts.tellAfresh(Facts.tell(fact), fact, strands);

        assertThat(Facts.deadLetters(Topic.of(fact), "application-service"))
                .noneMatch(letter -> letter.key().equals(fact.subject().toString()));
    }
}
