package cn.xingji.service.web;

import cn.xingji.rules.Refused;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.identity.SignedIn;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
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
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Keeps {@link Idempotent}'s promise in the transaction of the request's own effect. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
public class IdempotentRequests {
    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final EntityManager entities;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SignedIn signedIn;
    private final BusinessClock clock;
    private final ObjectMapper json;

    IdempotentRequests(
            EntityManager entities,
            HttpHeaders headers,
            UriInfo uri,
            SignedIn signedIn,
            BusinessClock clock,
            ObjectMapper json) {
        this.entities = entities;
        this.headers = headers;
        this.uri = uri;
        this.signedIn = signedIn;
        this.clock = clock;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext request) throws Exception {
        var key = headers.getHeaderString(KEY_HEADER);
        if (key == null) {
            return request.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refused.invalidField("problem.idempotency-key", KEY_HEADER);
        }
        var caller = signedIn.caller().id();
        var hash = hash(request.getParameters());
        if (!register(caller, key, hash)) {
            return earlierAnswer(caller, key, hash);
        }
        var answer = (Response) request.proceed();
        remember(caller, key, answer);
        return answer;
    }

    private boolean register(UUID caller, String key, String hash) {
        return entities.createNativeQuery("""
                                insert into idempotency_key (caller, key, request_hash, recorded_at)
                                values (:caller, :key, :hash, :now) on conflict do nothing
                                """)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("hash", hash)
                        .setParameter("now", clock.now())
                        .executeUpdate()
                == 1;
    }

    private void remember(UUID caller, String key, Response answer) throws IOException {
        entities.createNativeQuery("""
                        update idempotency_key
                        set status = :status, location = :location, etag = :etag, body = :body
                        where caller = :caller and key = :key
                        """)
                .setParameter("status", answer.getStatus())
                .setParameter(
                        "location",
                        answer.getLocation() == null ? "" : answer.getLocation().toString())
                .setParameter(
                        "etag",
                        answer.getEntityTag() == null
                                ? ""
                                : answer.getEntityTag().getValue())
                .setParameter("body", answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : "")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
    }

    private Response earlierAnswer(UUID caller, String key, String hash) {
        var row = (Tuple) entities.createNativeQuery("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where caller = :caller and key = :key
                        """, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getSingleResult();
        if (!hash.equals(row.get("request_hash", String.class))) {
            throw Refused.invalidField("problem.idempotency-key-reused", KEY_HEADER);
        }
        var answer = Response.status(row.get("status", Integer.class)).header("Idempotency-Replayed", "true");
        var location = row.get("location", String.class);
        if (!location.isEmpty()) {
            answer.location(URI.create(location));
        }
        var etag = row.get("etag", String.class);
        if (!etag.isEmpty()) {
            answer.tag(etag);
        }
        var body = row.get("body", String.class);
        return body.isEmpty()
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
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
