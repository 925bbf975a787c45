package cn.xingji.application.timeline;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import cn.xingji.service.deadline.DeadlineState;
import cn.xingji.service.deadline.DeadlineView;
import cn.xingji.service.deadline.Deadlines;
import cn.xingji.service.identity.SignedIn;
import cn.xingji.service.web.Language;
import cn.xingji.service.web.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits for the caller, in every case that he may act in: longest waiting first. */
@Path("/api/v1/work")
@RunOnVirtualThread
@Authenticated
public class WorkResource {
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;

    WorkResource(Timeline timeline, Deadlines deadlines, SignedIn signedIn, Language language) {
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** @param deadlines those that are running */
    public record Item(
            UUID caseId, String number, String client, TimelineView.Next next, List<DeadlineView> deadlines) {}

    @GET
    @Transactional
    public Page<Item> waiting(
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("size") Optional<Integer> size) {
        var caller = signedIn.caller();
        var organization = caller.isStaff() ? Optional.<UUID>empty() : Optional.of(caller.ownOrganization());
        var limit = Page.size(size);
        var rows = timeline.waiting(roles(caller), organization, cursor.map(WorkResource::position), limit);
        return Page.of(rows, limit, WorkResource::position).map(work -> item(work, caller));
    }

    /** Staff act as staff only, in everybody's cases; an applicant in its own organisation's. */
    private static Set<Role> roles(Caller caller) {
        return caller.isStaff()
                ? caller.roles().stream().filter(role -> role != Role.APPLICANT).collect(Collectors.toSet())
                : Set.of(Role.APPLICANT);
    }

    private static String position(Work work) {
        var turn = work.turn();
        return new Timeline.Position(turn.since(), turn.id().caseId()).toString();
    }

    private static Timeline.Position position(String cursor) {
        try {
            return Timeline.Position.parse(Page.decode(cursor));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refused.invalidField("problem.cursor", "cursor");
        }
    }

    private Item item(Work work, Caller caller) {
        var application = work.application();
        var running = deadlines.of(application.id(), language.locale()).stream()
                .filter(deadline -> deadline.state() == DeadlineState.OPEN || deadline.state() == DeadlineState.PAUSED)
                .toList();
        return new Item(
                application.id(),
                application.number(),
                application.organization().nameZh(),
                TimelineView.Next.of(work.turn(), caller, language.locale()),
                running);
    }
}
