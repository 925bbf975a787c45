package cn.xingji.search;

import cn.xingji.identity.SignedIn;
import cn.xingji.web.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** A list as every service has one. */
@Path("/notes")
@RunOnVirtualThread
public class NoteResource {
    private final Search search;
    private final SignedIn signedIn;

    NoteResource(Search search, SignedIn signedIn) {
        this.search = search;
        this.signedIn = signedIn;
    }

    @GET
    @Authenticated
    public Page<String> search(@QueryParam("title") Optional<String> title, @BeanParam PageWish wish) {
        var asked = Note.LISTING.seenBy(signedIn.caller()).where("title", title);
        return search.page(asked, wish).map(Note::title);
    }
}
