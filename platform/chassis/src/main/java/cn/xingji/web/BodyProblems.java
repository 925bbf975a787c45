package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What can't be read as the thing that an endpoint takes: where it is wrong, never how the platform is made. The
 * problem extension's own mappers answer without a type and in English only: these stand before them.
 */
public class BodyProblems {
    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 1000;
    private static final String TOO_LARGE = "Document length";

    private final Language language;

    BodyProblems(Language language) {
        this.language = language;
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_THE_EXTENSION)
    public Response mismatched(MismatchedInputException mismatched) {
        return ofJson(mismatched);
    }

    @ServerExceptionMapper(value = NotFoundException.class, priority = BEFORE_THE_EXTENSION)
    public Response nowhere(NotFoundException nowhere) {
        return ofHttp(nowhere.getResponse());
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = BEFORE_THE_EXTENSION)
    public Response refused(WebApplicationException refused) {
        return refused.getCause() instanceof JsonProcessingException json
                ? ofJson(json)
                : ofHttp(refused.getResponse());
    }

    private Response ofJson(JsonProcessingException json) {
        return switch (json) {
            case UnfitText unfit -> unfit(unfit);
            case StreamConstraintsException tooMuch
            when String.valueOf(tooMuch.getOriginalMessage()).startsWith(TOO_LARGE) ->
                problem(Status.REQUEST_ENTITY_TOO_LARGE, "json.too-large")
                        .build()
                        .toResponse();
            case JsonMappingException wrong when !path(wrong).isEmpty() -> wrongField(path(wrong));
            default -> unreadable(json);
        };
    }

    private Response unfit(UnfitText unfit) {
        var facts = Map.<String, Object>of("character", unfit.character().toString());
        return field(
                problem(Problems.UNPROCESSABLE, "text.unfit"),
                path(unfit),
                Texts.of("text.unfit", language.locale(), facts));
    }

    private Response wrongField(String field) {
        return field(problem(Status.BAD_REQUEST, "json.field"), field, Texts.of("json.field", language.locale()));
    }

    private Response unreadable(JsonProcessingException json) {
        var problem = problem(Status.BAD_REQUEST, "json.unreadable");
        if (json.getLocation() != null) {
            problem.withDetail(Texts.of(
                    "json.unreadable-at",
                    language.locale(),
                    Map.of(
                            "line", json.getLocation().getLineNr(),
                            "column", json.getLocation().getColumnNr())));
        }
        return problem.build().toResponse();
    }

    private Response ofHttp(Response refused) {
        var status = refused.getStatus();
        var known = List.of(400, 404, 405, 406, 413, 415);
        if (status < Status.BAD_REQUEST.getStatusCode() || refused.hasEntity() || !known.contains(status)) {
            return refused;
        }
        var answer = Response.fromResponse(
                problem(refused.getStatusInfo(), "http." + status).build().toResponse());
        if (refused.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private HttpProblem.Builder problem(Response.StatusType status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + code))
                .withTitle(Texts.of("problem." + code, language.locale()))
                .withStatus(status)
                .with("code", code);
    }

    private static Response field(HttpProblem.Builder problem, String field, String message) {
        return problem.withDetail(message)
                .with("violations", List.of(Map.of("field", field, "message", message)))
                .build()
                .toResponse();
    }

    /** {@code sites[0].address} */
    private static String path(JsonMappingException wrong) {
        var path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
