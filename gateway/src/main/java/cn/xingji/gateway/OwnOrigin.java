package cn.xingji.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a browser sends a request for one of our own pages, or for somebody else's that it shows as well. */
@ApplicationScoped
class OwnOrigin {
    private final String origin;

    OwnOrigin(@ConfigProperty(name = "xingji.public-url") URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    /** Whether people reach us encrypted, whoever decrypts it. */
    boolean isOverTls() {
        return origin.startsWith("https://");
    }

    boolean sent(HttpServerRequest request) {
        var claimed = request.getHeader(HttpHeaders.ORIGIN);
        return claimed == null ? "same-origin".equals(request.getHeader("Sec-Fetch-Site")) : claimed.equals(origin);
    }
}
