package cn.xingji.surveillance.special;

import static cn.xingji.rules.RuleId.R5_6_2_B;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.ChangeSubject;
import cn.xingji.events.Coded;
import cn.xingji.rules.Rule;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.CertificateId;
import cn.xingji.rules.vocabulary.ChangeId;
import cn.xingji.surveillance.special.SpecialAuditQuestion.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(R5_6_2_B)
class SpecialAuditQuestionTest {
    private static final Instant NOW = Instant.parse("2027-05-04T02:00:00Z");
    private static final Caller OFFICER =
            new Caller(UUID.randomUUID(), "唐宇", Set.of(Role.SURVEILLANCE_OFFICER), Optional.empty());

    @Test
    void an_answer_is_signed_by_a_person_and_not_by_a_name_alone() {
        var question = aQuestion();

        question.weigh(Outcome.NEEDED, "新增安装服务", OFFICER, NOW);

        assertThat(question.weighed()).contains(new Signature(OFFICER.id(), "唐宇", NOW));
    }

    @Test
    void it_is_answered_once() {
        var question = aQuestion();
        question.weigh(Outcome.NEEDED, "新增安装服务", OFFICER, NOW);

        assertThatRefused(question, it -> it.weigh(Outcome.NOT_NEEDED, "另一意见", OFFICER, NOW))
                .by(R5_6_2_B)
                .because("special-audit.weighed-already");
    }

    private static SpecialAuditQuestion aQuestion() {
        var change = new CertifiedChange(
                new CaseId(UUID.randomUUID()),
                new CertificateId(UUID.randomUUID()),
                new ChangeId(UUID.randomUUID()),
                Set.of(Coded.of(ChangeSubject.SCOPE)),
                LocalDate.of(2027, 5, 4));
        return SpecialAuditQuestion.raisedBy(change).orElseThrow();
    }
}
