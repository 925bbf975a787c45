package cn.xingji.application.casework.letter;

import cn.xingji.clock.BusinessClock;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Roles;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.Idempotent;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The words of the letters: listed, previewed, and given a new version. */
@Path("/api/v1/letter-templates")
@RunOnVirtualThread
@Shown
public class LetterTemplateResource {
    private final LetterTemplates templates;
    private final Wording wording;
    private final Letters letters;
    private final LetterPaper paper;
    private final SignedIn signedIn;
    private final Language language;
    private final BusinessClock clock;

    LetterTemplateResource(
            LetterTemplates templates,
            Wording wording,
            Letters letters,
            LetterPaper paper,
            SignedIn signedIn,
            Language language,
            BusinessClock clock) {
        this.templates = templates;
        this.wording = wording;
        this.letters = letters;
        this.paper = paper;
        this.signedIn = signedIn;
        this.language = language;
        this.clock = clock;
    }

    public record Words(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 5000) String body) {}

    public record NewVersion(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Valid Words words) {}

    @Schema(name = "LetterTemplateView")
    public record View(
            LetterKind kind,
            String label,
            String rule,
            int version,
            LocalDate effectiveFrom,
            String subject,
            String body,
            Set<String> facts) {}

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.APPLICATION_REVIEWER})
    public List<View> all() {
        return templates.all().stream().map(this::view).toList();
    }

    /** A new version, in force from a day after today. */
    @POST
    @Path("/{kind}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Added")
    public Response add(LetterKind kind, @Valid @NotNull NewVersion version) {
        var words = version.words();
        var id = wording.reword(kind, version.effectiveFrom(), words.subject(), words.body());
        var template = templates.findById(id);
        return Response.status(Response.Status.CREATED).entity(view(template)).build();
    }

    /** How these words would look, each fact standing for itself. */
    @POST
    @Path("/{kind}/preview")
    @Produces("application/pdf")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.APPLICATION_REVIEWER})
    public byte[] preview(LetterKind kind, @Valid @NotNull Words words) {
        var today = clock.today();
        var template = new LetterTemplate(kind, 1, today, words.subject(), words.body());
        var facts = examples(kind);
        var sheet = new LetterPaper.Sheet(
                "XJ-TZ-0000-000000",
                today,
                facts.get("organization"),
                template.subject(facts),
                template.body(facts),
                List.of("……"));
        return paper.render(sheet, clock.now());
    }

    /** Letters that did not arrive, or of which nobody knows, for somebody to look at. */
    @GET
    @Path("/stuck-letters")
    @RolesAllowed(Roles.APPLICATION_REVIEWER)
    public List<LetterView> stuck() {
        return letters.stuck().stream()
                .map(letter -> LetterView.of(letter, signedIn.caller(), language.locale()))
                .toList();
    }

    private static Map<String, String> examples(LetterKind kind) {
        return kind.facts().stream().collect(Collectors.toMap(Function.identity(), fact -> "〔" + fact + "〕"));
    }

    private View view(LetterTemplate template) {
        return new View(
                template.kind(),
                Texts.of("letter-kind." + template.kind(), language.locale()),
                template.kind().rule().id(),
                template.version(),
                template.effectiveFrom(),
                template.subject(),
                template.body(),
                template.kind().facts());
    }
}
