package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Why a body can't be read as what an endpoint takes: where it is wrong, never how the platform is made. The reader
 * itself says no more than 400.
 */
@Provider
public class UnreadableBodies implements ReaderInterceptor {
    private static final String TOO_LARGE = "Document length";
    private static final String TOO_DEEP = "Document nesting depth";

    private final Language language;
    private final long largest;

    UnreadableBodies(Language language, @ConfigProperty(name = "xingji.json.largest") MemorySize largest) {
        this.language = language;
        this.largest = largest.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException json) {
            throw problem(json);
        } catch (WebApplicationException refused) {
            throw refused.getCause() instanceof JsonProcessingException json ? problem(json) : refused;
        }
    }

    private HttpProblem problem(JsonProcessingException json) {
        return switch (json) {
            case UnfitText unfit -> unfit(unfit);
            case JsonProcessingException tooMuch
            when exceeds(TOO_LARGE, tooMuch) -> limited(Status.REQUEST_ENTITY_TOO_LARGE, "json.too-large", largest);
            case JsonProcessingException tooMuch
            when exceeds(TOO_DEEP, tooMuch) -> limited(Status.BAD_REQUEST, "json.too-deep", StrictJson.DEEPEST);
            case JsonMappingException wrong
            when !path(wrong).isEmpty() ->
                field(
                        problem(Status.BAD_REQUEST, "json.field"),
                        path(wrong),
                        Texts.of("json.field", language.locale()));
            default -> unreadable(json);
        };
    }

    /** What stands in the way of a value is wrapped once more. */
    private static boolean exceeds(String limit, JsonProcessingException json) {
        var reason = json.getCause() instanceof StreamConstraintsException inside ? inside : json;
        return reason instanceof StreamConstraintsException
                && String.valueOf(reason.getOriginalMessage()).startsWith(limit);
    }

    private HttpProblem limited(Response.StatusType status, String code, long limit) {
        return problem(status, code)
                .withDetail(Texts.of(code, language.locale(), Map.of("limit", limit)))
                .build();
    }

    private HttpProblem unfit(UnfitText unfit) {
        var facts = Map.<String, Object>of("character", unfit.character().toString());
        var message = Texts.of("text.unfit", language.locale(), facts);
        return field(problem(Problems.UNPROCESSABLE, "text.unfit"), path(unfit), message);
    }

    private HttpProblem unreadable(JsonProcessingException json) {
        var problem = problem(Status.BAD_REQUEST, "json.unreadable");
        if (json.getLocation() != null) {
            var place = Map.<String, Object>of(
                    "line", json.getLocation().getLineNr(),
                    "column", json.getLocation().getColumnNr());
            problem.withDetail(Texts.of("json.unreadable-at", language.locale(), place));
        }
        return problem.build();
    }

    private HttpProblem.Builder problem(Response.StatusType status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + code))
                .withTitle(Texts.of("problem." + code, language.locale()))
                .withStatus(status)
                .with("code", code);
    }

    private static HttpProblem field(HttpProblem.Builder problem, String field, String message) {
        return problem.withDetail(message)
                .with("violations", List.of(Map.of("field", field, "message", message)))
                .build();
    }

    /** {@code sites[0].address} */
    private static String path(JsonMappingException wrong) {
        var path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
