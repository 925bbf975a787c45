package cn.xingji.gateway;

import cn.xingji.rules.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

/** The first page: what Xingji is, a certificate to verify, and the way in. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    StartPage(SecurityIdentity identity, HttpServerRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** The page's template. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(boolean english, String name);
    }

    @GET
    @PermitAll
    public TemplateInstance start(@RestQuery String lang) {
        var english = lang == null ? Problem.language(request).equals(Locale.ENGLISH) : lang.startsWith("en");
        return Templates.start(english, name());
    }

    /** Signs in at Keycloak and comes back. */
    @GET
    @Path("login")
    @Authenticated
    public Response login() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Blank for somebody who has not signed in; the account's where no name counts. */
    private String name() {
        try {
            return Person.in(identity)
                    .map(Person::name)
                    .map(name -> name.isBlank() ? identity.getPrincipal().getName() : name)
                    .orElse("");
        } catch (Refused _) {
            return identity.getPrincipal().getName();
        }
    }
}
