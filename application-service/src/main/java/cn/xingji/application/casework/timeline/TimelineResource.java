package cn.xingji.application.casework.timeline;

import cn.xingji.application.casework.letter.LetterHistory;
import cn.xingji.application.intake.application.Applications;
import cn.xingji.deadline.Deadlines;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.people.Caller;
import cn.xingji.web.Language;
import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** One view of a case over all services. */
@Path("/api/v1/applications/{application}/timeline")
@RunOnVirtualThread
@Authenticated
@Shown(by = Applications.class)
public class TimelineResource {
    private final Applications applications;
    private final Timeline timeline;
    private final LetterHistory letters;
    private final Deadlines deadlines;
    private final SignedIn signedIn;
    private final Language language;

    TimelineResource(
            Applications applications,
            Timeline timeline,
            LetterHistory letters,
            Deadlines deadlines,
            SignedIn signedIn,
            Language language) {
        this.applications = applications;
        this.timeline = timeline;
        this.letters = letters;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.language = language;
    }

    @GET
    public TimelineView timeline(UUID application) {
        var caller = signedIn.caller();
        var locale = language.locale();
        var readable = applications.readable(application, caller);
        return new TimelineView(
                readable.id(),
                readable.number(),
                entries(readable.id(), caller, locale),
                timeline.turns(readable.id()).stream()
                        .map(turn -> TimelineView.Next.of(turn, caller, locale))
                        .toList(),
                deadlines.of(readable.id(), locale));
    }

    private List<TimelineView.Entry> entries(UUID caseId, Caller reader, Locale locale) {
        var happened = timeline.of(caseId);
        var approved = happened.stream().anyMatch(entry -> Readers.isApproval(entry.kind()));
        var told = happened.stream()
                .filter(entry -> Readers.of(entry.kind()).includes(reader, approved))
                .map(entry -> TimelineView.Entry.of(
                        entry, Readers.ofName(entry.role()).includes(reader, approved), locale));
        var posted = letters.of(caseId).stream().map(mark -> TimelineView.Entry.of(mark, locale));
        return Stream.concat(told, posted)
                .sorted(Comparator.comparing(TimelineView.Entry::at))
                .toList();
    }
}
