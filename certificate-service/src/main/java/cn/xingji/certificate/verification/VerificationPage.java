package cn.xingji.certificate.verification;

import cn.xingji.rules.vocabulary.CertificateNumber;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Verification for people: a page without JavaScript, in Chinese and English, that anybody may open. */
@Path("/verify")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
@PermitAll
@Shown
public class VerificationPage {
    private final Register register;
    private final Language language;

    VerificationPage(Register register, Language language) {
        this.register = register;
        this.language = language;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance verify(boolean english);

        static native TemplateInstance certificate(boolean english, PublicCertificate certificate);

        static native TemplateInstance unknown(boolean english, String number, boolean mistyped);
    }

    /** The form; a number asked for leads to its page. */
    @GET
    @APIResponse(responseCode = "200", description = "The form")
    @APIResponse(responseCode = "303", description = "To the page of the number that was asked for")
    public Response form(@QueryParam("number") Optional<String> number, @QueryParam("lang") Optional<String> lang) {
        var wanted = number.map(text -> text.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
        return wanted.isPresent()
                ? Response.seeOther(UriBuilder.fromPath("/verify/{number}").build(wanted.get()))
                        .build()
                : Response.ok(Templates.verify(english(lang)).render()).build();
    }

    @GET
    @Path("/{number}")
    @APIResponse(responseCode = "200", description = "The certificate")
    @APIResponse(
            responseCode = "404",
            description = "A page that says so",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    public Response verify(String number, @QueryParam("lang") Optional<String> lang) {
        var english = english(lang);
        var found = register.find(number);
        return found.isPresent()
                ? Response.ok(Templates.certificate(english, found.get()).render())
                        .header("Cache-Control", "public, max-age=60")
                        .build()
                : Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.unknown(english, number, !CertificateNumber.fits(number))
                                .render())
                        .build();
    }

    private boolean english(Optional<String> lang) {
        return lang.map(wish -> wish.startsWith("en"))
                .orElseGet(() -> language.locale().equals(Locale.ENGLISH));
    }
}
