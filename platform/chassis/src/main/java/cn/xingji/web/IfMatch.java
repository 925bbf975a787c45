package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The version that a person has read; a {@code @BeanParam} of every request that edits or acts on it, which the use
 * case asks once it has loaded what is edited. Nobody overwrites, accepts or signs what he has not seen.
 */
public record IfMatch(@HeaderParam("If-Match") Optional<String> header) {
    private static final String ANY = "*";

    /** Of an act that adds something, and rests on nothing that was read. */
    public static final IfMatch WHATEVER_STANDS = new IfMatch(Optional.of(ANY));

    /** @throws HttpProblem 428 when the editor didn't say, 412 when it is another version than the one that stands */
    public void require(long version) {
        var seen = header.map(String::strip)
                .filter(each -> !each.isEmpty())
                .orElseThrow(() -> problem(Status.PRECONDITION_REQUIRED, "if-match-required"));
        if (!seen.equals(ANY) && !seen.equals("\"" + version + "\"")) {
            throw problem(Status.PRECONDITION_FAILED, "edited-by-another");
        }
    }

    private static HttpProblem problem(Status status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + code))
                .withTitle(Texts.of("problem." + code, Locale.CHINESE))
                .withStatus(status)
                .build();
    }
}
