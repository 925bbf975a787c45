package cn.xingji.web;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.usecase.EnteredBefore;
import cn.xingji.usecase.IdempotencyKey;
import cn.xingji.usecase.IdempotencyKeys;
import cn.xingji.usecase.IdempotencyKeys.Answer;
import cn.xingji.usecase.RequestKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Keeps {@link Idempotent}'s promise: the key is entered in the transaction of the request's own effect (see
 * {@link cn.xingji.usecase.UseCase}), and its answer right after. Whoever asks again in between waits for it.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
public class IdempotentRequests {
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final RequestKey inHand;
    private final IdempotencyKeys keys;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SignedIn signedIn;
    private final ObjectMapper json;

    IdempotentRequests(
            RequestKey inHand,
            IdempotencyKeys keys,
            HttpHeaders headers,
            UriInfo uri,
            SignedIn signedIn,
            ObjectMapper json) {
        this.inHand = inHand;
        this.keys = keys;
        this.headers = headers;
        this.uri = uri;
        this.signedIn = signedIn;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext request) throws Exception {
        var name = headers.getHeaderString(KEY_HEADER);
        if (name == null) {
            return request.proceed();
        }
        if (name.isBlank() || name.length() > LONGEST_KEY) {
            throw Refused.invalidField("problem.idempotency-key", KEY_HEADER);
        }
        var key = new IdempotencyKey(signedIn.caller().id(), name, hash(request.getParameters()));
        if (keys.find(key).isPresent()) {
            return earlierAnswer(key);
        }
        inHand.bring(key);
        try {
            var answer = (Response) request.proceed();
            keys.remember(key, answer(answer));
            return answer;
        } catch (EnteredBefore _) {
            return earlierAnswer(key);
        }
    }

    private Answer answer(Response response) throws IOException {
        var location = Optional.ofNullable(response.getLocation()).map(URI::toString);
        var etag = Optional.ofNullable(response.getEntityTag()).map(EntityTag::getValue);
        var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : "";
        return new Answer(response.getStatus(), location.orElse(""), etag.orElse(""), body);
    }

    /** What the first request was answered; a crash may have lost that, though not what the request did. */
    private Response earlierAnswer(IdempotencyKey key) {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(GLANCE)) {
            var used = keys.find(key).orElseThrow(() -> Refused.conflict("problem.idempotency-key-unanswered"));
            if (!used.requestHash().equals(key.requestHash())) {
                throw Refused.invalidField("problem.idempotency-key-reused", KEY_HEADER);
            }
            if (used.answer().isPresent()) {
                return replayed(used.answer().orElseThrow());
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw Refused.conflict("problem.idempotency-key-unanswered");
    }

    private static Response replayed(Answer given) {
        var answer = Response.status(given.status()).header("Idempotency-Replayed", "true");
        if (!given.location().isEmpty()) {
            answer.location(URI.create(given.location()));
        }
        if (!given.etag().isEmpty()) {
            answer.tag(given.etag());
        }
        return given.body().isEmpty()
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(given.body())
                        .build();
    }

    private String hash(Object[] parameters) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
        for (var parameter : parameters) {
            if (parameter instanceof FileUpload upload) {
                try (var content = new DigestInputStream(Files.newInputStream(upload.uploadedFile()), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            } else {
                digest.update(json.writeValueAsBytes(parameter));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
