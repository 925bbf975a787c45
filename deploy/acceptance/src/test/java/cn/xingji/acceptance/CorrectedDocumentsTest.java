package cn.xingji.acceptance;

import static cn.xingji.acceptance.Refusals.assertNoBusiness;
import static cn.xingji.acceptance.Refusals.assertRefusedBy;
import static cn.xingji.rules.RuleId.R5_3_2_NC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xingji.journey.Actor;
import cn.xingji.journey.Answer;
import cn.xingji.journey.Form;
import cn.xingji.journey.OnSiteAudit;
import cn.xingji.journey.Paper;
import cn.xingji.rules.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents that lack something: answered with files, verified or sent back one by one, until the audit goes on. */
class CorrectedDocumentsTest {
    private static final Paper BLUEPRINT = Paper.scan("SERVICE BLUEPRINT", "Call, visit, repair, follow-up");

    private static final String STANDARD = "GB_T_27922_2011";

    private final RunningPlatform platform = RunningPlatform.get();

    @Test
    @Rule(R5_3_2_NC)
    void two_rounds_correct_the_documents_and_the_client_sees_whose_turn_it_is() {
        try (var events = platform.watch()) {
            var certification = platform.newCertification(events);
            certification.contract();
            var audit = certification.awaitAudit();
            audit.agreeOnTeam();
            var client = certification.cast().applicant();
            var leader = certification.cast().leader();
            var nobodys = platform.signIn().newApplicant("旁人");

            conclude(leader, audit, List.of(lacking("缺少服务蓝图"), lacking("投诉程序没有时限")))
                    .orFail();
            var found = nonconformities(client, audit);
            var first = found.get(0).path("id").asText();
            var second = found.get(1).path("id").asText();
            assertRefusedBy("R5.3.2-nc", 409, handIn(client, audit));
            assertRefusedBy("R5.3.2-nc", 422, answer(client, audit, first, " "));
            assertNoBusiness(answer(leader, audit, first, "已补充"));
            answer(client, audit, first, "已补充服务蓝图").orFail();
            answer(client, audit, second, "已补充程序").orFail();
            handIn(client, audit).orFail();

            verify(leader, audit, first, Map.of("verified", true)).orFail();
            assertNoBusiness(verify(client, audit, second, Map.of("verified", true)));
            assertRefusedBy("R5.3.2-nc", 409, pass(leader, audit));
            verify(leader, audit, second, Map.of("verified", false, "reason", "仍没有时限"))
                    .orFail();
            conclude(leader, audit, List.of()).orFail();

            var sentBack = nonconformities(client, audit);
            assertThat(sentBack.findValuesAsText("state")).containsExactly("VERIFIED", "OPEN");
            assertThat(sentBack.get(1).at("/answers/0/judgement/reason").asText())
                    .isEqualTo("仍没有时限");
            var file = audit.path("/document-nonconformities/%s/files/%s"
                    .formatted(
                            first, sentBack.get(0).at("/answers/0/files/0/id").asText()));
            assertThat(client.get(file).orFail().body()).isEqualTo(BLUEPRINT.content());
            assertThat(nobodys.get(file).status()).isEqualTo(404);

            answer(client, audit, second, "投诉三日内答复").orFail();
            handIn(client, audit).orFail();
            verify(leader, audit, second, Map.of("verified", true)).orFail();
            audit.passDocumentReview();

            await().untilAsserted(() -> assertThat(certification.told("/timeline", "kind"))
                    .containsSubsequence(
                            "DocumentNonconformitiesRaised",
                            "DocumentCorrectionsHandedIn",
                            "DocumentNonconformityVerified",
                            "DocumentCorrectionSentBack",
                            "DocumentNonconformitiesRaised",
                            "DocumentCorrectionsHandedIn",
                            "DocumentNonconformityVerified",
                            "DocumentReviewPassed"));
        }
    }

    private static JsonNode nonconformities(Actor reader, OnSiteAudit audit) {
        return reader.get(audit.path("/document-review")).orFail().json().path("nonconformities");
    }

    private static Map<String, Object> lacking(String description) {
        return Map.of("against", STANDARD, "clause", "5.2", "description", description);
    }

    private static Answer conclude(Actor leader, OnSiteAudit audit, List<Map<String, Object>> nonconformities) {
        return leader.act(
                audit.path(""),
                audit.path("/document-review"),
                Map.of(
                        "suitability", "手册与规模相适应",
                        "sufficiency", "部分文件不充分",
                        "items", OnSiteAudit.documents(STANDARD),
                        "conclusion", "NONCONFORMING",
                        "nonconformities", nonconformities));
    }

    private static Answer pass(Actor leader, OnSiteAudit audit) {
        return leader.act(
                audit.path(""),
                audit.path("/document-review"),
                Map.of(
                        "suitability", "适宜",
                        "sufficiency", "充分",
                        "items", OnSiteAudit.documents(),
                        "conclusion", "PASSED"));
    }

    private static Answer answer(Actor by, OnSiteAudit audit, String nonconformity, String correction) {
        var form = new Form()
                .field("correction", correction)
                .field("correctiveAction", "每年评审服务手册")
                .file("files", BLUEPRINT);
        return by.act(audit.path(""), audit.path("/document-nonconformities/" + nonconformity + "/answer"), form);
    }

    private static Answer handIn(Actor by, OnSiteAudit audit) {
        return by.act(audit.path(""), audit.path("/document-corrections"), Map.of());
    }

    private static Answer verify(Actor by, OnSiteAudit audit, String nonconformity, Map<String, Object> found) {
        return by.act(
                audit.path(""), audit.path("/document-nonconformities/" + nonconformity + "/verification"), found);
    }
}
