package cn.xingji.web;

import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/** What the framework itself refuses, said as all other problems are: with a type, in the reader's language. */
@ApplicationScoped
public class TypedProblems implements ProblemPostProcessor {
    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 500);

    private final Language language;

    TypedProblems(Language language) {
        this.language = language;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
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
