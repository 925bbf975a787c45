package cn.xingji.application.intake.archive;

import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The confidential archive. A reading is a POST: it says why, and is recorded. */
@Path("/api/v1/archive")
@RunOnVirtualThread
@Shown
public class ArchiveResource {
    private final Archive archive;
    private final Archiving archiving;
    private final Rotation rotation;
    private final CaseSeal seal;
    private final SignedIn signedIn;
    private final Language language;

    ArchiveResource(
            Archive archive,
            Archiving archiving,
            Rotation rotation,
            CaseSeal seal,
            SignedIn signedIn,
            Language language) {
        this.archive = archive;
        this.archiving = archiving;
        this.rotation = rotation;
        this.seal = seal;
        this.signedIn = signedIn;
        this.language = language;
    }

    @Schema(name = "ReadingReason")
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    public record CaseView(
            UUID caseId, String number, String outcome, String outcomeLabel, Instant sealedAt, long keyId) {
        static CaseView of(ArchivedCase archived, Locale locale) {
            return new CaseView(
                    archived.applicationId(),
                    archived.number(),
                    archived.outcome(),
                    Texts.of("state." + archived.outcome(), locale),
                    archived.sealedAt(),
                    archived.keyId());
        }
    }

    public record ReadingView(String what, String reason, String readBy, Instant readAt) {
        static ReadingView of(ArchiveReading reading) {
            return new ReadingView(reading.what(), reading.reason(), reading.readByName(), reading.readAt());
        }
    }

    public record Rotated(int cases) {}

    @GET
    @RolesAllowed({Roles.APPLICATION_REVIEWER, Roles.ADMINISTRATOR})
    public List<CaseView> all() {
        return archive.readable().stream()
                .map(archived -> CaseView.of(archived, language.locale()))
                .toList();
    }

    @POST
    @Path("/{id}/readings")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    public CaseFile read(UUID id, @Valid @NotNull Reason why) {
        archiving.read(id, "case", why.reason(), signedIn.caller());
        return seal.open(archive.readable(id)).file();
    }

    @POST
    @Path("/{id}/documents/{sha256}/readings")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public InputStream read(UUID id, String sha256, @Valid @NotNull Reason why) {
        var opened = seal.open(archive.readable(id));
        var document = opened.file().document(sha256);
        // its name lies in the archive too: the record of the reading says which it was by kind and digest
        archiving.read(id, document.kind() + " " + sha256, why.reason(), signedIn.caller());
        return seal.open(document.file(), opened.copy(document.file()));
    }

    @GET
    @Path("/{id}/readings")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    public List<ReadingView> readings(UUID id) {
        return archive.readings(id).stream().map(ReadingView::of).toList();
    }

    /** Seals everything anew under a new key. */
    @POST
    @Path("/rotation")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Rotated rotate() {
        return new Rotated(rotation.rotate());
    }
}
