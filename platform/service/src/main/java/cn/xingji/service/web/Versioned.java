package cn.xingji.service.web;

import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;

/** Answers that carry a version as ETag, and the check that an edit was made to the version that stands. */
public final class Versioned {
    private Versioned() {}

    public static Response ok(Object body, long version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    public static Response created(URI location, Object body, long version) {
        return Response.created(location).entity(body).tag(tag(version)).build();
    }

    /**
     * Nobody overwrites what he has not seen.
     *
     * @throws HttpProblem 428 without {@code If-Match}, 412 when it names another version
     */
    public static void match(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw problem(Status.PRECONDITION_REQUIRED, "if-match-required");
        }
        if (!ifMatch.equals("*") && !ifMatch.strip().equals("\"" + version + "\"")) {
            throw problem(Status.PRECONDITION_FAILED, "edited-by-another");
        }
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    private static HttpProblem problem(Status status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + code))
                .withTitle(Texts.of("problem." + code, Locale.CHINESE))
                .withStatus(status)
                .build();
    }
}
