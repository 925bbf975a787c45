package cn.xingji.application.certified.change;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.web.Idempotent;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import cn.xingji.web.Versioned;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The changes of a case: drafted by the certified organisation (R5.2.3-change). */
@Path("/api/v1/applications/{application}/changes")
@RunOnVirtualThread
@Shown(by = Applications.class)
public class NewChangeResource {
    private final Applications applications;
    private final Changes changes;
    private final Changing changing;
    private final ChangeViews views;
    private final SignedIn signedIn;
    private final Language language;

    NewChangeResource(
            Applications applications,
            Changes changes,
            Changing changing,
            ChangeViews views,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.changes = changes;
        this.changing = changing;
        this.views = views;
        this.signedIn = signedIn;
        this.language = language;
    }

    @POST
    @RolesAllowed(Roles.APPLICANT)
    @Idempotent
    @APIResponseSchema(value = ChangeView.class, responseCode = "201", responseDescription = "Drafted")
    public Response draft(UUID application, @Valid @NotNull ChangeForm form) {
        var caller = signedIn.caller();
        var id = changing.draft(application, form.wish(), form.reason().orElse(""), caller);
        var change = changes.readable(id, caller);
        var location = URI.create("/api/v1/changes/" + id);
        return Versioned.created(location, views.of(change, caller, language.locale()), change.version());
    }

    @GET
    @Authenticated
    public List<ChangeView> all(UUID application) {
        var caller = signedIn.caller();
        var readable = applications.readable(application, caller);
        var drafted = changes.of(readable.id(), caller);
        return drafted.stream()
                .map(views.of(drafted, caller, language.locale()))
                .toList();
    }
}
