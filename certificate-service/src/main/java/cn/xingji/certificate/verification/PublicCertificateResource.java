package cn.xingji.certificate.verification;

import cn.xingji.rules.Refused;
import cn.xingji.web.Shown;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Verification for machines, without signing in. */
@Path("/api/v1/public/certificates")
@RunOnVirtualThread
@PermitAll
@Shown
public class PublicCertificateResource {
    private final Register register;

    PublicCertificateResource(Register register) {
        this.register = register;
    }

    @GET
    @Path("/{number}")
    public Response verify(String number) {
        var found = register.find(number)
                .orElseThrow(() -> Refused.unknown("certificate " + number).with("number", number));
        return Response.ok(found).header("Cache-Control", "public, max-age=60").build();
    }
}
