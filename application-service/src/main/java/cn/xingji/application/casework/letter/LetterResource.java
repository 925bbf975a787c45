package cn.xingji.application.casework.letter;

import cn.xingji.application.casework.letter.Letter.Addressee;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.files.Uploads;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Roles;
import cn.xingji.service.clock.BusinessClock;
import cn.xingji.service.deadline.RuleLimits;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Language;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
    private final Uploads uploads;
    private final RuleLimits limits;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    LetterResource(
            Applications applications,
            Letters letters,
            Uploads uploads,
            RuleLimits limits,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.applications = applications;
        this.letters = letters;
        this.uploads = uploads;
        this.limits = limits;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Transactional
    public List<LetterView> all(UUID application) {
        return letters.of(readable(application)).stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public LetterView one(UUID application, UUID id) {
        return view(letters.get(readable(application), id));
    }

    /** The paper; that its client first opened it is the proof of reading. */
    @GET
    @Path("/{id}/document")
    @Produces("application/pdf")
    @Authenticated
    @Transactional
    public Response document(UUID application, UUID id) {
        var letter = letters.get(readable(application), id);
        var caller = signedIn.caller();
        if (!caller.isStaff()) {
            letter.read(caller.name(), clock.now());
        }
        return Response.ok(uploads.open(letter.file()))
                .header("Content-Disposition", "attachment; filename=\"" + letter.number() + ".pdf\"")
                .header("Content-Length", letter.file().size())
                .build();
    }

    /** Sends again what did not arrive, or what nobody knows of. */
    @POST
    @Path("/{id}/resend")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Transactional
    public LetterView resend(UUID application, UUID id) {
        var letter = letters.get(readable(application), id);
        var lastDay = limits.due(Limit.LETTER_DELIVERY, clock.today()).on();
        letter.resend(Addressee.of(applications.get(application).organization()), clock.now(), lastDay);
        return view(letter);
    }

    private UUID readable(UUID application) {
        return applications.readable(application, signedIn.caller()).id();
    }

    private LetterView view(Letter letter) {
        return LetterView.of(letter, signedIn.caller(), language.locale());
    }
}
