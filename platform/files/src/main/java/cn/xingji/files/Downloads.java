package cn.xingji.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Hands files out, streamed: whole, not at all when the caller has them, or one range of bytes (RFC 9110, section 14),
 * so that a download that was cut off goes on where it stopped.
 */
@RequestScoped
public class Downloads {
    private final FileStore store;
    private final HttpHeaders headers;
    private final Request request;

    Downloads(FileStore store, HttpHeaders headers, Request request) {
        this.store = store;
        this.headers = headers;
        this.request = request;
    }

    public Response of(StoredFile file) {
        var tag = new EntityTag(file.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        var answer = wanted(tag)
                .map(header -> Range.parse(header, file.size())
                        .map(range -> part(file, range))
                        .orElseGet(() -> unsatisfiable(file)))
                .orElseGet(() -> answer(Status.OK, store.open(file.key()), file.size()));
        return answer.type(MediaType.valueOf(file.mediaType()))
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header("Content-Disposition", disposition(file.name()))
                .header("X-Content-SHA256", file.sha256())
                .build();
    }

    /** The range asked for, unless the caller's copy is of another content or it asks for what is no single range. */
    private Optional<String> wanted(EntityTag tag) {
        var ifRange = headers.getHeaderString("If-Range");
        if (ifRange != null && !ifRange.equals("\"" + tag.getValue() + "\"")) {
            return Optional.empty();
        }
        return Optional.ofNullable(headers.getHeaderString("Range")).filter(Range::isSingle);
    }

    private Response.ResponseBuilder part(StoredFile file, Range range) {
        return answer(Status.PARTIAL_CONTENT, store.open(file.key(), range.first(), range.last()), range.length())
                .header("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), file.size()));
    }

    private static Response.ResponseBuilder answer(Status status, InputStream content, long length) {
        return Response.status(status).entity(content).header("Content-Length", length);
    }

    private static Response.ResponseBuilder unsatisfiable(StoredFile file) {
        return Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header("Content-Range", "bytes */" + file.size());
    }

    private static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
