package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.files.Uploads;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Language;
import cn.xingji.web.NamedContent;
import cn.xingji.web.Performs;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
public class LetterResource {
    private final Applications applications;
    private final Letters letters;
    private final LetterReading reading;
    private final Posting posting;
    private final Uploads uploads;
    private final SignedIn signedIn;
    private final Language language;

    LetterResource(
            Applications applications,
            Letters letters,
            LetterReading reading,
            Posting posting,
            Uploads uploads,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.letters = letters;
        this.reading = reading;
        this.posting = posting;
        this.uploads = uploads;
        this.signedIn = signedIn;
        this.language = language;
    }

    @GET
    @Authenticated
    public List<LetterView> all(UUID application) {
        return letters.of(readable(application)).stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public LetterView one(UUID application, UUID id) {
        return view(letters.get(readable(application), id));
    }

    /** The paper; that its client first opened it is the proof of reading. */
    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    @Authenticated
    public Response document(UUID application, UUID id) {
        reading.read(application, id, signedIn.caller());
        var letter = letters.get(readable(application), id);
        var paper = letter.requirePaper();
        return NamedContent.of(uploads.open(paper), letter.number() + ".pdf")
                .header("Content-Length", paper.size())
                .build();
    }

    /** Sends again what did not arrive, or what nobody knows of. */
    @POST
    @Path("/{id}/resend")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Performs(of = LetterAct.class, value = "RESEND")
    public LetterView resend(UUID application, UUID id) {
        posting.resend(application, id, signedIn.caller());
        return one(application, id);
    }

    private UUID readable(UUID application) {
        return applications.readable(application, signedIn.caller()).id();
    }

    private LetterView view(Letter letter) {
        return LetterView.of(letter, signedIn.caller(), language.locale());
    }
}
