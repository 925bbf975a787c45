package cn.xingji.web;

import cn.xingji.rules.Refused;
import cn.xingji.rules.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals as problem details (RFC 9457): a stable type, the rule that refused, the field, a text to act on. */
public class Problems {
    /** 422, which the JAX-RS enumeration lacks. */
    static final Response.StatusType UNPROCESSABLE = new UnprocessableContent();

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Language language;

    Problems(Language language) {
        this.language = language;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return problem(refused, language.locale()).toResponse();
    }

    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException overtaken) {
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:edited-by-another"))
                .withTitle(Texts.of("problem.edited-by-another", language.locale()))
                .withStatus(Status.PRECONDITION_FAILED)
                .build()
                .toResponse();
    }

    /** The database ended what took too long; nothing of it remains. */
    @ServerExceptionMapper({QueryTimeoutException.class, LockTimeoutException.class})
    public Response tooSlow() {
        return problem(Refused.unavailable("database.too-slow"), language.locale())
                .toResponse();
    }

    /**
     * Two did what only one can, at the same moment, and the other was first: a constraint, a serialisation or a lock
     * said so; nothing of this one remains.
     */
    @ServerExceptionMapper({
        ConstraintViolationException.class,
        LockAcquisitionException.class,
        PessimisticLockException.class
    })
    public Response beaten(Exception beaten) {
        // what the database says holds the values that were refused
        var by = beaten instanceof ConstraintViolationException violation
                ? violation.getConstraintName()
                : beaten.getClass().getSimpleName();
        LOG.log(Level.INFO, "Refused by the database: {0}", by);
        return HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:done-by-another"))
                .withTitle(Texts.of("problem.done-by-another", language.locale()))
                .withStatus(Status.CONFLICT)
                .build()
                .toResponse();
    }

    static HttpProblem problem(Refused refused, Locale locale) {
        var detail = Texts.of(refused.code(), locale, refused.facts());
        var problem = HttpProblem.builder()
                .withType(URI.create("urn:xingji:problem:" + refused.code()))
                .withTitle(Texts.of("problem." + refused.kind(), locale))
                .withStatus(status(refused.kind()))
                .withDetail(detail)
                .with("code", refused.code());
        refused.rule().ifPresent(rule -> problem.with("rule", rule.id()));
        if (refused.kind() == Refused.Kind.UNAVAILABLE) {
            problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (!refused.facts().isEmpty()) {
            problem.with("facts", refused.facts());
        }
        var violations = Stream.concat(Stream.of(refused), refused.others().stream())
                .filter(each -> each.field().isPresent() || !refused.others().isEmpty())
                .map(each -> violation(each, locale))
                .toList();
        if (!violations.isEmpty()) {
            problem.with("violations", violations);
        }
        return problem.build();
    }

    /** One of what stood against the act: a field's, or a fact's with its rule. */
    private static Map<String, Object> violation(Refused refused, Locale locale) {
        var said = new LinkedHashMap<String, Object>();
        refused.field().ifPresent(field -> said.put("field", field));
        said.put("code", refused.code());
        refused.rule().ifPresent(rule -> said.put("rule", rule.id()));
        said.put("message", Texts.of(refused.code(), locale, refused.facts()));
        said.put("facts", refused.facts());
        return said;
    }

    private static Response.StatusType status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> UNPROCESSABLE;
            case UNREADABLE -> Status.BAD_REQUEST;
            case OUT_OF_ORDER, CONFLICT -> Status.CONFLICT;
            case FORBIDDEN -> Status.FORBIDDEN;
            case UNKNOWN -> Status.NOT_FOUND;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }

    private record UnprocessableContent() implements Response.StatusType {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
