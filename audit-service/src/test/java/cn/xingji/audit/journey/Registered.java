package cn.xingji.audit.journey;

import static cn.xingji.audit.journey.Calls.as;

import cn.xingji.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Before each journey: it is the planned day, and the body's people are in the register. */
public final class Registered implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        TestClock.setDate(ACase.DAY);
        register(People.LEADER_ID, "Li Lead", List.of("AUDITOR", "TEAM_LEADER"));
        register(People.MEMBER_ID, "Ma Member", List.of("AUDITOR"));
        passedRemoteCourse(People.LEADER_ID);
        passedRemoteCourse(People.MEMBER_ID);
        register(People.STRANGER_ID, "Sun Stranger", List.of("AUDITOR", "TEAM_LEADER"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestClock.reset();
    }

    private static void passedRemoteCourse(UUID person) {
        as(People.COMPETENCE)
                .post(
                        "/api/v1/auditors/" + person + "/remote-courses",
                        Map.of("takenOn", "2026-01-05", "passedOn", "2026-01-06"))
                .statusCode(201);
    }

    static void register(UUID person, String name, List<String> competences) {
        var path = "/api/v1/auditors/" + person;
        var body = Map.of(
                "name",
                name,
                "registrationNumber",
                "2026-SC-" + person,
                "registeredUntil",
                "2029-12-31",
                "competences",
                competences,
                "trades",
                List.of("T05"));
        var known = as(People.COMPETENCE).answer(path);
        if (known.statusCode() == 404) {
            as(People.COMPETENCE).put(path, body).statusCode(201);
        } else {
            as(People.COMPETENCE).put(path, known.header("ETag"), body).statusCode(200);
        }
    }
}
