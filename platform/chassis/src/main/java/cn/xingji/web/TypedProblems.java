package cn.xingji.web;

import cn.xingji.rules.Refused;
import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Set;

/** What the framework itself refuses, said as all other problems are: with a type, in the reader's language. */
@ApplicationScoped
public class TypedProblems implements ProblemPostProcessor {
    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 500);
    private static final int BEFORE_THE_LOG = 200;
    private static final int SERVER_ERROR = 500;

    private final Language language;

    TypedProblems(Language language) {
        this.language = language;
    }

    /** Before it is logged. */
    @Override
    public int priority() {
        return BEFORE_THE_LOG;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof WebApplicationException && context.cause.getCause() instanceof Refused refused) {
            return Problems.problem(refused, language.locale());
        }
        return typed(problem.getStatusCode() < SERVER_ERROR ? problem : excused(problem, Origin.of(context.cause)));
    }

    private HttpProblem excused(HttpProblem problem, Origin origin) {
        if (origin.isUnreadableForm()) {
            return HttpProblem.valueOf(Status.BAD_REQUEST);
        }
        return origin.isLackOfConnections()
                ? Problems.problem(Refused.unavailable("database.too-slow"), language.locale())
                : problem;
    }

    private HttpProblem typed(HttpProblem problem) {
        var status = problem.getStatusCode();
        if (problem.getType() != null || !NAMED.contains(status)) {
            return problem;
        }
        return HttpProblem.builder(problem)
                .withType(URI.create("urn:xingji:problem:http." + status))
                .withTitle(Texts.of("problem.http." + status, language.locale()))
                .build();
    }
}
