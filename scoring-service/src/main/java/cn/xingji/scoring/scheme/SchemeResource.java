package cn.xingji.scoring.scheme;

import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;

/** The score tables, to read. */
@Path("/api/v1/schemes")
@RunOnVirtualThread
@Authenticated
@Shown
public class SchemeResource {
    private final Schemes schemes;

    SchemeResource(Schemes schemes) {
        this.schemes = schemes;
    }

    public record Summary(String version, String titleZh, String titleEn, SchemeState state, LocalDate effectiveFrom) {
        static Summary of(Scheme scheme) {
            return new Summary(
                    scheme.version(), scheme.titleZh(), scheme.titleEn(), scheme.state(), scheme.effectiveFrom());
        }
    }

    public record View(Summary scheme, String source, List<Item> items, List<Threshold> thresholds) {}

    @GET
    public List<Summary> all() {
        return schemes.newestFirst().stream().map(Summary::of).toList();
    }

    @GET
    @Path("/{version}")
    public View one(String version) {
        var scheme = schemes.get(version);
        return new View(Summary.of(scheme), scheme.source(), scheme.items(), scheme.thresholds());
    }
}
