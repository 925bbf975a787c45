package cn.xingji.application.client.organization;

import cn.xingji.web.Shown;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** The mainland's provinces, prefectures and counties, for the choice of an address. */
@Path("/api/v1/regions")
@RunOnVirtualThread
@Authenticated
@Shown
public class RegionResource {
    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    public List<Regions.Division> parts(@QueryParam("parent") Optional<String> parent) {
        return regions.parts(parent);
    }
}
