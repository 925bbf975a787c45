package cn.xingji.application.casework.timeline;

import cn.xingji.deadline.DeadlineState;
import cn.xingji.deadline.DeadlineView;
import cn.xingji.deadline.Deadlines;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Caller;
import cn.xingji.search.PageWish;
import cn.xingji.search.Search;
import cn.xingji.web.Language;
import cn.xingji.web.Page;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits for the caller, in every case that he may act in: longest waiting first. */
@Path("/api/v1/work")
@RunOnVirtualThread
@Authenticated
@Shown(by = Timeline.class)
public class WorkResource {
    private final Search search;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;

    WorkResource(Search search, Deadlines deadlines, SignedIn signedIn, Language language) {
        this.search = search;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
    }

    /** @param deadlines those that are running */
    public record Item(
            UUID caseId, String number, String client, TimelineView.Next next, List<DeadlineView> deadlines) {}

    @GET
    public Page<Item> waiting(@BeanParam PageWish wish) {
        var caller = signedIn.caller();
        var page = search.page(Timeline.WORK.seenBy(caller), wish);
        var running = deadlines.of(
                page.items().stream().map(turn -> turn.id().caseId()).collect(Collectors.toSet()), language.locale());
        return page.map(turn -> item(turn, running.getOrDefault(turn.id().caseId(), List.of()), caller));
    }

    private Item item(CaseTurn turn, List<DeadlineView> deadlines, Caller caller) {
        var application = turn.application();
        return new Item(
                application.id(),
                application.number(),
                application.organization().nameZh(),
                TimelineView.Next.of(turn, caller, language.locale()),
                deadlines.stream().filter(WorkResource::isRunning).toList());
    }

    private static boolean isRunning(DeadlineView deadline) {
        return deadline.state() == DeadlineState.OPEN || deadline.state() == DeadlineState.PAUSED;
    }
}
