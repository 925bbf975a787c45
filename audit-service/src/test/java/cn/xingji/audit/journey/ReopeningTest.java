package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;
import static cn.xingji.audit.journey.Calls.refused;
import static cn.xingji.audit.journey.People.LEADER;
import static cn.xingji.audit.journey.People.REVIEWER;
import static cn.xingji.rules.RuleId.R5_4_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.xingji.events.AuditEvent.AuditReported;
import cn.xingji.events.CertificateEvent.DecisionFileReturned;
import cn.xingji.rules.Rule;
import cn.xingji.rules.vocabulary.AuditId;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.rules.vocabulary.DecisionFileId;
import cn.xingji.testing.Facts;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A returned decision file takes its audit up again. */
@QuarkusTest
@RealStack
@ExtendWith(Registered.class)
class ReopeningTest {
    @Test
    @Rule(R5_4_REVIEW)
    void a_returned_report_is_corrected_and_issued_again_and_the_first_is_kept() {
        var one = new ACase().reported();
        var first = Told.all(AuditReported.class, one.id()).getFirst();
        refused(as(LEADER).put(one.path("/report"), "*", ACase.report()), 409, "R5.3.3.5", "act.not-allowed-in-state");
        var returned = returned(one, first.reportSha256());
        var event = Facts.tell(returned);
        awaitState(one, "FIELDWORK_DONE");

        as(one.client()).get(one.path("/report")).statusCode(404);
        var corrected = new HashMap<String, Object>(ACase.report());
        corrected.put("summary", "服务体系完整，运行有效；补充末次会议签到。");
        as(LEADER).put(one.path("/report"), reportVersion(one), corrected).statusCode(200);
        as(LEADER)
                .post(one.path("/report/issue"))
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("returned.round", contains(1))
                .body("returned.sha256", contains(first.reportSha256()))
                .body("returned.reason", contains("缺少末次会议签到"));

        var again = Told.all(AuditReported.class, one.id());
        assertThat(again).hasSize(2);
        assertThat(again.getLast().auditId()).isEqualTo(first.auditId());
        assertThat(again.getLast().reportSha256()).isNotEqualTo(first.reportSha256());
        as(one.client()).get(one.path("/report")).statusCode(200).body("returned", equalTo(List.of()));

        // the first return, heard again, is about the first report
        Facts.tellAfresh(event, returned, "outcomes");
        as(REVIEWER).get(one.path("")).body("state", equalTo("REPORTED"));
    }

    private static DecisionFileReturned returned(ACase one, String sha256) {
        return new DecisionFileReturned(
                new CaseId(one.id()),
                new AuditId(one.auditId()),
                new DecisionFileId(UUID.randomUUID()),
                "缺少末次会议签到",
                Optional.of(sha256));
    }

    private static String reportVersion(ACase one) {
        return as(LEADER).answer(one.path("/report")).header("ETag");
    }

    private static void awaitState(ACase one, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(as(REVIEWER).answer(one.path("")).path("state")));
    }
}
