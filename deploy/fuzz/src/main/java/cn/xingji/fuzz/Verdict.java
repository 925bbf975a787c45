package cn.xingji.fuzz;

import java.util.Optional;
import java.util.Set;

/** What is wrong about an answer, whatever the question was. */
final class Verdict {
    /** What HTTP's own rules may refuse before an operation is found. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(204, 400, 404, 405, 406, 413, 414, 415, 431, 501);

    private Verdict() {}

    static Optional<String> on(Shot shot, Optional<Heard> heard) {
        return heard.map(answer -> on(shot, answer)).orElse(Optional.of("the connection ended without an answer"));
    }

    private static Optional<String> on(Shot shot, Heard answer) {
        var status = answer.status();
        if (status == 503
                && answer.header("Retry-After").isPresent()
                && shot.endpoint().names(status)) {
            return Optional.empty();
        }
        if (status >= 500 && !(shot.odd() && status == 501)) {
            return Optional.of("answered " + status);
        }
        if (!shot.endpoint().names(status) && !mayAnswerSo(shot, status)) {
            return Optional.of("answered " + status + ", which the description does not name");
        }
        var isProblem = status >= 400 && !shot.odd() && !shot.endpoint().answersPage(status);
        return isProblem ? problem(answer) : Optional.empty();
    }

    /** Under another method it is another operation, or none. */
    private static boolean mayAnswerSo(Shot shot, int status) {
        return shot.odd()
                && (OF_THE_PROTOCOL.contains(status)
                        || !shot.method().equals(shot.endpoint().method()));
    }

    private static Optional<String> problem(Heard answer) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("answered " + answer.status() + " that is no problem (RFC 9457)");
        }
        var problem = answer.json();
        var isWhole = problem.path("type").isTextual()
                && problem.path("title").isTextual()
                && problem.path("status").asInt() == answer.status();
        return isWhole ? Optional.empty() : Optional.of("answered " + answer.status() + " with half a problem");
    }
}
