package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.application.Application;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.application.intake.archive.OwnLetters;
import cn.xingji.files.StoredFile;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.IfMatch;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Performs;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The letters of a case. */
@Path("/api/v1/applications/{application}/letters")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class LetterResource {
    private final Applications applications;
    private final Letters letters;
    private final LetterReading reading;
    private final OwnLetters sealed;
    private final Posting posting;
    private final Uploads uploads;
    private final SignedIn signedIn;
    private final Language language;

    LetterResource(
            Applications applications,
            Letters letters,
            LetterReading reading,
            OwnLetters sealed,
            Posting posting,
            Uploads uploads,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.letters = letters;
        this.reading = reading;
        this.sealed = sealed;
        this.posting = posting;
        this.uploads = uploads;
        this.signedIn = signedIn;
        this.language = language;
    }

    @GET
    @Authenticated
    public List<LetterView> all(UUID application) {
        var readable = readable(application);
        return letters.of(readable.id()).stream()
                .map(letter -> view(readable, letter))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Response one(UUID application, UUID id) {
        var readable = readable(application);
        var letter = letters.get(readable.id(), id);
        return Versioned.ok(view(readable, letter), letter.version());
    }

    /** The paper; that its client first opened it is the proof of reading. */
    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    @Authenticated
    public Response document(UUID application, UUID id) {
        reading.read(application, id, signedIn.caller());
        var readable = readable(application);
        var letter = letters.get(readable.id(), id);
        var name = letter.number() + ".pdf";
        return letter.isSealed()
                ? NamedContent.of(sealed.paper(readable, id, signedIn.caller()), name)
                        .build()
                : plain(letter.requirePaper(), name);
    }

    private Response plain(StoredFile paper, String name) {
        return NamedContent.of(uploads.open(paper), name)
                .header("Content-Length", paper.size())
                .build();
    }

    /** Sends again what did not arrive, or what nobody knows of. */
    @POST
    @Path("/{id}/resend")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = LetterAct.class, value = "RESEND")
    public Response resend(UUID application, UUID id, @BeanParam IfMatch seen) {
        posting.resend(application, id, seen, signedIn.caller());
        return one(application, id);
    }

    private Application readable(UUID application) {
        return applications.readable(application, signedIn.caller());
    }

    /** What a sealed letter says is shown to its applicant; others see that it was written, and what became of it. */
    private LetterView view(Application application, Letter letter) {
        var caller = signedIn.caller();
        var view = LetterView.of(letter, caller, language.locale());
        return letter.isSealed() && OwnLetters.areOf(application, caller)
                ? view.with(sealed.letter(application, letter.id(), caller))
                : view;
    }
}
